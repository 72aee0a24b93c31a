import React from 'react';
import { Stack } from '@forge/react';
import { AnswerView } from '../shared/answer-view';
import { TextToCopy } from '../shared/copying/text-to-copy';
import { ModalDialog } from '../shared/modal-dialog';
import type { AnswerInUse } from '../shared/use-answer';

interface Props {
  /** The name of what cannot be read. */
  name: string;
  stored: AnswerInUse<{ text: string }>;
  onClose: () => void;
}

/** Shows what is stored of something that the app cannot read, as a text to copy and keep. */
export function StoredModal({ name, stored, onClose }: Props): React.JSX.Element {
  return (
    <ModalDialog title={`What is stored of ${name}`} onClose={onClose}>
      <AnswerView of={stored} loading="Loading what is stored" failed="What is stored cannot be shown">
        {({ text }) => (
          <Stack space="space.100">
            <TextToCopy
              id="stored-text"
              label="As it is stored"
              text={text}
              action="Copy text"
              minimumRows={16}
            />
          </Stack>
        )}
      </AnswerView>
    </ModalDialog>
  );
}
