import React from 'react';
import { Spinner, Stack } from '@forge/react';
import { announce } from '../../announce';
import { ProblemMessage } from '../../problem-message';
import { useAnswer, type Answer } from '../../use-answer';
import type { EditorStart, NewTemplateStart } from './editor-state';
import { TemplateEditor } from './template-editor';

/** What the editor is opened for. */
export type EditorSource = { kind: 'new'; start: NewTemplateStart } | { kind: 'own'; id: string };

interface Props {
  source: EditorSource;
  onBack: () => void;
}

/** The view that adds or changes a template. */
export function EditTemplate({ source, onBack }: Props): React.JSX.Element {
  return source.kind === 'new' ? (
    <Opened start={source} title="Add template" onBack={onBack} />
  ) : (
    <Stored id={source.id} onBack={onBack} />
  );
}

function Stored({ id, onBack }: { id: string; onBack: () => void }): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplate', { id });
  if (answer.kind !== 'loaded') return <NotYet answer={answer} onRetry={reload} />;
  const template = answer.value;
  return (
    <Opened
      key={template.revision}
      start={{ kind: 'stored', template }}
      title={`Edit ${template.name}`}
      onBack={onBack}
      onReload={reload}
    />
  );
}

interface OpenedProps {
  start: EditorStart;
  title: string;
  onBack: () => void;
  onReload?: () => void;
}

function Opened({ start, title, onBack, onReload }: OpenedProps): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplateCatalogue', undefined);
  if (answer.kind !== 'loaded') return <NotYet answer={answer} onRetry={reload} />;
  return (
    <TemplateEditor
      title={title}
      start={start}
      catalogue={answer.value}
      onBack={onBack}
      onReload={onReload}
      onSaved={(name) => {
        const description =
          start.kind === 'new' ? 'Choose it in a configuration under “Templates in use”.' : undefined;
        announce(`${name} is saved`, { description });
        onBack();
      }}
    />
  );
}

function NotYet({
  answer,
  onRetry,
}: {
  answer: Exclude<Answer<unknown>, { kind: 'loaded' }>;
  onRetry: () => void;
}): React.JSX.Element {
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The template cannot be shown" problem={answer.problem} onRetry={onRetry} />;
  }
  return (
    <Stack alignInline="center">
      <Spinner size="large" label="Loading the template" />
    </Stack>
  );
}
