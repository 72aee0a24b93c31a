import React from 'react';
import {
  Box,
  Button,
  Label,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Spinner,
  Stack,
  TextArea,
} from '@forge/react';
import { useWords } from '../../../../administration/templates/template-words';
import { CopyButton } from '../../copying/copy-button';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import { fileNameOf, type ListedTemplate, type OwnListedTemplate } from './listed-template';

interface Props {
  template: ListedTemplate;
  onClose: () => void;
}

/** Shows a template as a text to be read, or copied and kept as a file. */
export function ViewTemplate({ template, onClose }: Props): React.JSX.Element {
  const title =
    template.kind === 'own'
      ? `Export ${template.name}`
      : `Built-in ${useWords[template.use].toLowerCase()} template`;
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {template.kind === 'own' ? (
          <StoredText template={template} />
        ) : (
          <TextToCopy fileName={fileNameOf(template)} text={template.text} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function StoredText({ template }: { template: OwnListedTemplate }): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplate', { id: template.id });
  if (answer.kind === 'loading') return <Spinner label="Loading the template" />;
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The template cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return <TextToCopy fileName={fileNameOf(template)} text={answer.value.text} />;
}

function TextToCopy({ fileName, text }: { fileName: string; text: string }): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Box>
        <Label labelFor="template-text">{`Copy this and keep it as ${fileName}`}</Label>
        <TextArea
          id="template-text"
          value={text}
          isReadOnly
          isMonospaced
          minimumRows={16}
          maxHeight="420px"
          spellCheck={false}
        />
      </Box>
      <CopyButton text={text}>Copy text</CopyButton>
    </Stack>
  );
}
