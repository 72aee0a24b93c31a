import React from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Spinner, Stack } from '@forge/react';
import { TextToCopy } from '../copying/text-to-copy';
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
            <TextToCopy
              id="exported-configurations"
              label={`Copy this and keep it as ${answer.value.fileName}`}
              text={answer.value.text}
              action="Copy JSON"
            />
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
