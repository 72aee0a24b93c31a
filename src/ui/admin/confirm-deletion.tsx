import React, { type ReactNode } from 'react';
import { Stack } from '@forge/react';
import { announce } from '../shared/announce';
import { useChange, type PayloadOf } from './call-admin';
import { ConfirmModal } from '../shared/confirm-modal';
import { ProblemMessage } from '../shared/problem-message';

type Deletion =
  'deleteConfiguration' | 'deleteUnreadableConfiguration' | 'deleteTemplate' | 'deleteUnreadableTemplate';

interface Props<F extends Deletion> {
  deletion: F;
  payload: PayloadOf<F>;
  /** The name of what is deleted. */
  name: string;
  isBlocked?: boolean;
  onClose: () => void;
  /** Also called after a deletion that failed: the list may be out of date. */
  onChanged: () => Promise<void>;
  /** What is lost with it. */
  children: ReactNode;
}

/** Deletes something after a question. */
export function ConfirmDeletion<F extends Deletion>({
  deletion,
  payload,
  name,
  isBlocked,
  onClose,
  onChanged,
  children,
}: Props<F>): React.JSX.Element {
  const { run, isRunning, problem } = useChange(deletion);
  const remove = async () => {
    if (await run(payload)) {
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
      isBlocked={isBlocked}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        {children}
        {problem && <ProblemMessage title="It was not deleted" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
