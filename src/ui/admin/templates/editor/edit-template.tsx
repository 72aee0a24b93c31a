import React from 'react';
import { announce } from '../../../shared/announce';
import { AnswerView } from '../../../shared/answer-view';
import { useAnswer } from '../../call-admin';
import type { EditorStart, NewTemplateStart } from './editor-state';
import { TemplateEditor } from './template-editor';

/** What the editor edits. */
export type EditorSource = { kind: 'new'; start: NewTemplateStart } | { kind: 'own'; id: string };

interface Props {
  source: EditorSource;
  onBack: () => void;
}

const awaited = {
  loading: 'Loading the template',
  failed: 'The template cannot be shown',
  isWholePage: true,
};

/** The view that adds or changes a template. */
export function EditTemplate({ source, onBack }: Props): React.JSX.Element {
  return source.kind === 'new' ? (
    <Opened start={source} title="Add template" onBack={onBack} />
  ) : (
    <Stored id={source.id} onBack={onBack} />
  );
}

function Stored({ id, onBack }: { id: string; onBack: () => void }): React.JSX.Element {
  const stored = useAnswer('readTemplate', { id });
  return (
    <AnswerView of={stored} {...awaited}>
      {(template) => (
        <Opened
          key={template.revision}
          start={{ kind: 'stored', template }}
          title={`Edit ${template.name}`}
          onBack={onBack}
          onReload={stored.reload}
        />
      )}
    </AnswerView>
  );
}

interface OpenedProps {
  start: EditorStart;
  title: string;
  onBack: () => void;
  onReload?: () => void;
}

function Opened({ start, title, onBack, onReload }: OpenedProps): React.JSX.Element {
  const catalogue = useAnswer('readTemplateCatalogue', undefined);
  const saved = (name: string) => {
    const description =
      start.kind === 'new' ? 'Choose it in a configuration under “Templates in use”.' : undefined;
    announce(`${name} is saved`, { description });
    onBack();
  };
  return (
    <AnswerView of={catalogue} {...awaited}>
      {(loaded) => (
        <TemplateEditor
          title={title}
          start={start}
          catalogue={loaded}
          onBack={onBack}
          onReload={onReload}
          onSaved={saved}
        />
      )}
    </AnswerView>
  );
}
