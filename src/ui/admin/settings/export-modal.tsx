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
import { CopyButton } from '../copying/copy-button';
import { ProblemMessage } from '../problem-message';
import { useAnswer } from '../use-answer';

/** Shows the export as a text to be copied. */
export function ExportModal({ onClose }: { onClose: () => void }): React.JSX.Element {
  const { answer, reload } = useAnswer('exportConfigurations', undefined);
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>Export configurations</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {answer.kind === 'loading' && <Spinner label="Exporting" />}
        {answer.kind === 'problem' && (
          <ProblemMessage title="Nothing was exported" problem={answer.problem} onRetry={reload} />
        )}
        {answer.kind === 'loaded' && (
          <Stack space="space.100">
            <Box>
              <Label labelFor="exported-configurations">{`Copy this and keep it as ${answer.value.fileName}`}</Label>
              <TextArea
                id="exported-configurations"
                value={answer.value.text}
                isReadOnly
                isMonospaced
                minimumRows={14}
                maxHeight="360px"
                spellCheck={false}
              />
            </Box>
            <CopyButton text={answer.value.text}>Copy JSON</CopyButton>
          </Stack>
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
