import React from 'react';
import { Stack, Text } from '@forge/react';
import { announce } from '../../announce';
import { ConfirmModal } from '../../confirm-modal';
import { ProblemMessage } from '../../problem-message';
import { useChange } from '../../use-change';

interface Props {
  id: string;
  revision: number;
  name: string;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Deletes a template after a question. */
export function DeleteTemplate({ id, revision, name, onClose, onChanged }: Props): React.JSX.Element {
  const { run, isRunning, problem } = useChange('deleteTemplate');
  const remove = async () => {
    const done = await run({ id, revision });
    if (done) {
      announce(`${name} is deleted`);
      onClose();
    }
    await onChanged();
  };
  return (
    <ConfirmModal
      title={`Delete ${name}?`}
      confirm="Delete"
      appearance="danger"
      isRunning={isRunning}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          Its history is deleted too. What was written with it stays where it is. This cannot be undone.
        </Text>
        {problem && <ProblemMessage title="It was not deleted" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
