import React from 'react';
import { Stack } from '@forge/react';
import { useWords } from '../../../../administration/templates/template-words';
import { AnswerView } from '../../../shared/answer-view';
import { TextToCopy } from '../../../shared/copying/text-to-copy';
import { ModalDialog } from '../../../shared/modal-dialog';
import { useAnswer } from '../../call-admin';
import { fileNameOf, type ListedTemplate, type OwnListedTemplate } from './listed-template';

interface Props {
  template: ListedTemplate;
  onClose: () => void;
}

/** Shows a template as a text to read, or to copy and keep as a file. */
export function ViewTemplate({ template, onClose }: Props): React.JSX.Element {
  const title =
    template.kind === 'own'
      ? `Export ${template.name}`
      : `Built-in ${useWords[template.use].toLowerCase()} template`;
  return (
    <ModalDialog title={title} onClose={onClose}>
      {template.kind === 'own' ? (
        <StoredText template={template} />
      ) : (
        <TemplateText fileName={fileNameOf(template)} text={template.text} />
      )}
    </ModalDialog>
  );
}

function StoredText({ template }: { template: OwnListedTemplate }): React.JSX.Element {
  const stored = useAnswer('readTemplate', { id: template.id });
  return (
    <AnswerView of={stored} loading="Loading the template" failed="The template cannot be shown">
      {({ text }) => <TemplateText fileName={fileNameOf(template)} text={text} />}
    </AnswerView>
  );
}

function TemplateText({ fileName, text }: { fileName: string; text: string }): React.JSX.Element {
  return (
    <Stack space="space.100">
      <TextToCopy
        id="template-text"
        label={`Copy this and keep it as ${fileName}`}
        text={text}
        action="Copy text"
        minimumRows={16}
        maxHeight="420px"
      />
    </Stack>
  );
}
