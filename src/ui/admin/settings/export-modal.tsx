import React from 'react';
import { Stack } from '@forge/react';
import { AnswerView } from '../../shared/answer-view';
import { TextToCopy } from '../../shared/copying/text-to-copy';
import { ModalDialog } from '../../shared/modal-dialog';
import { useAnswer } from '../call-admin';

/** Shows the export as a text to copy. */
export function ExportModal({ onClose }: { onClose: () => void }): React.JSX.Element {
  const exported = useAnswer('exportConfigurations', undefined);
  return (
    <ModalDialog title="Export configurations" onClose={onClose}>
      <AnswerView of={exported} loading="Exporting" failed="Nothing was exported">
        {({ fileName, text }) => (
          <Stack space="space.100">
            <TextToCopy
              id="exported-configurations"
              label={`Copy this and keep it as ${fileName}`}
              text={text}
              action="Copy JSON"
            />
          </Stack>
        )}
      </AnswerView>
    </ModalDialog>
  );
}
