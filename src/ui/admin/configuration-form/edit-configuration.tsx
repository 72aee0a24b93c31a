import React from 'react';
import { Spinner } from '@forge/react';
import type { ConfigurationDetail } from '../../../administration/admin-api';
import { announce } from '../../shared/announce';
import { StoredConfiguration } from '../stored-configuration';
import { ConfigurationForm } from './configuration-form';
import { copyOf, newValues, valuesOf } from './form-values';
import { useOwnLanguage } from './own-language';

/** What the form starts from. */
export type FormSource = { kind: 'new' } | { kind: 'existing' | 'copy'; id: string };

interface Props {
  source: FormSource;
  onBack: () => void;
  /** A new configuration was saved; `notes` say which input was understood differently. */
  onCreated: (id: string, notes: string[]) => void;
}

/** The view that adds, changes or copies a configuration. */
export function EditConfiguration({ source, onBack, onCreated }: Props): React.JSX.Element {
  if (source.kind === 'new') return <NewConfiguration onBack={onBack} onCreated={onCreated} />;
  return (
    <StoredConfiguration id={source.id}>
      {(stored, reload) => (
        <FromStored
          stored={stored}
          isCopy={source.kind === 'copy'}
          onBack={onBack}
          onCreated={onCreated}
          onReload={reload}
        />
      )}
    </StoredConfiguration>
  );
}

function NewConfiguration({ onBack, onCreated }: Omit<Props, 'source'>): React.JSX.Element {
  const own = useOwnLanguage();
  if (!own) return <Spinner label="Opening the form" />;
  return (
    <ConfigurationForm
      title="Add configuration"
      start={{ values: newValues(own) }}
      onBack={onBack}
      onSaved={({ id, notes }) => onCreated(id, notes)}
    />
  );
}

interface FromStoredProps extends Omit<Props, 'source'> {
  stored: ConfigurationDetail;
  isCopy: boolean;
  onReload: () => void;
}

function FromStored({ stored, isCopy, onBack, onCreated, onReload }: FromStoredProps): React.JSX.Element {
  const { name } = stored.settings;
  const saved = (now: string, notes: string[]) => {
    announce(`${now} is saved`, { description: notes.join(' ') || undefined });
    onBack();
  };
  if (isCopy) {
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
      onLoadTheirs={onReload}
    />
  );
}
