import React, { useState } from 'react';
import { Stack, Text } from '@forge/react';
import { AnswerView } from '../../../shared/answer-view';
import { TextToCopy } from '../../../shared/copying/text-to-copy';
import { ModalDialog } from '../../../shared/modal-dialog';
import { useAnswer } from '../../call-admin';
import { counted } from '../../../shared/words';
import { deliveryFilter, type ChosenFilter } from '../filter';

/** Shows the listed deliveries as CSV to copy. A page of this kind cannot offer files. */
export function ExportModal({
  chosen,
  onClose,
}: {
  chosen: ChosenFilter;
  onClose: () => void;
}): React.JSX.Element {
  const [openedAt] = useState(() => Date.now());
  const exported = useAnswer('exportDeliveries', deliveryFilter(chosen, openedAt));
  return (
    <ModalDialog title="Export deliveries" onClose={onClose}>
      <AnswerView of={exported} loading="Exporting" failed="Nothing was exported">
        {({ rows, isComplete, fileName, text }) => (
          <Stack space="space.100">
            <Text>
              {`${counted(rows, 'delivery', 'deliveries')} that match the filters. Times are in UTC.`}
            </Text>
            {!isComplete && (
              <Text weight="medium">
                These are the newest ones; there are more. Narrow the filters to export the others.
              </Text>
            )}
            <TextToCopy
              id="exported-deliveries"
              label={`Copy this and keep it as ${fileName}`}
              text={text}
              action="Copy CSV"
            />
          </Stack>
        )}
      </AnswerView>
    </ModalDialog>
  );
}
