import React, { useState } from 'react';
import {
  Button,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import { TextToCopy } from '../../copying/text-to-copy';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import { counted } from '../../words';
import { deliveryFilter, type ChosenFilter } from '../filter';

/** Shows what is listed as CSV to be copied: a page of this kind cannot hand out files. */
export function ExportModal({
  chosen,
  onClose,
}: {
  chosen: ChosenFilter;
  onClose: () => void;
}): React.JSX.Element {
  const [openedAt] = useState(() => Date.now());
  const { answer, reload } = useAnswer('exportDeliveries', deliveryFilter(chosen, openedAt));
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>Export deliveries</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {answer.kind === 'loading' && <Spinner label="Exporting" />}
        {answer.kind === 'problem' && (
          <ProblemMessage title="Nothing was exported" problem={answer.problem} onRetry={reload} />
        )}
        {answer.kind === 'loaded' && (
          <Stack space="space.100">
            <Text>
              {`${counted(answer.value.rows, 'delivery', 'deliveries')}, as the list is filtered. Times are in UTC.`}
            </Text>
            {!answer.value.isComplete && (
              <Text weight="medium">
                These are the newest ones; there are more. Narrow the filters to export the others.
              </Text>
            )}
            <TextToCopy
              id="exported-deliveries"
              label={`Copy this and keep it as ${answer.value.fileName}`}
              text={answer.value.text}
              action="Copy CSV"
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
