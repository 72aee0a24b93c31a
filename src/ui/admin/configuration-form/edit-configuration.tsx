import React, { useCallback } from 'react';
import { Spinner, Stack } from '@forge/react';
import { announce } from '../announce';
import { ProblemMessage } from '../problem-message';
import { useAnswer } from '../use-answer';
import { ConfigurationForm } from './configuration-form';
import { copyOf, newValues, valuesOf } from './form-values';

/** What the form starts from. */
export type FormSource = { kind: 'new' } | { kind: 'existing' | 'copy'; id: string };

interface Props {
  source: FormSource;
  onBack: () => void;
  /** A new configuration was saved; `notes` say what was understood differently. */
  onCreated: (id: string, notes: string[]) => void;
}

/** The view that adds, changes or copies a configuration. */
export function EditConfiguration({ source, onBack, onCreated }: Props): React.JSX.Element {
  if (source.kind === 'new') {
    return (
      <ConfigurationForm
        title="Add configuration"
        start={{ values: newValues() }}
        onBack={onBack}
        onSaved={({ id, notes }) => onCreated(id, notes)}
      />
    );
  }
  return <FromStored kind={source.kind} id={source.id} onBack={onBack} onCreated={onCreated} />;
}

interface FromStoredProps extends Omit<Props, 'source'> {
  kind: 'existing' | 'copy';
  id: string;
}

function FromStored({ kind, id, onBack, onCreated }: FromStoredProps): React.JSX.Element {
  const { answer, reload } = useAnswer('readConfiguration', { id });
  const saved = useCallback(
    (name: string, notes: string[]) => {
      announce(`${name} is saved`, { description: notes.join(' ') || undefined });
      onBack();
    },
    [onBack],
  );
  if (answer.kind === 'loading') {
    return (
      <Stack alignInline="center">
        <Spinner size="large" label="Loading the configuration" />
      </Stack>
    );
  }
  if (answer.kind === 'problem') {
    return (
      <ProblemMessage title="The configuration cannot be shown" problem={answer.problem} onRetry={reload} />
    );
  }
  const stored = answer.value;
  const { name } = stored.settings;
  if (kind === 'copy') {
    return (
      <ConfigurationForm
        title={`Copy ${name}`}
        start={{ values: copyOf(stored.settings) }}
        onBack={onBack}
        onSaved={(created) => onCreated(created.id, created.notes)}
      />
    );
  }
  return (
    <ConfigurationForm
      title={`Edit ${name}`}
      start={{ values: valuesOf(stored.settings), stored }}
      onBack={onBack}
      onSaved={({ notes }, now) => saved(now.trim(), notes)}
      onLoadTheirs={reload}
    />
  );
}
