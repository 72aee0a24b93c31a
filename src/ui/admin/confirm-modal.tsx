import React, { type ReactNode } from 'react';
import { Button, LoadingButton, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';

interface Props {
  title: string;
  confirm: string;
  cancel?: string;
  appearance?: 'danger' | 'warning' | 'primary';
  isRunning?: boolean;
  isBlocked?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Asks before something that cannot easily be taken back. */
export function ConfirmModal({
  title,
  confirm,
  cancel = 'Cancel',
  appearance = 'primary',
  isRunning = false,
  isBlocked = false,
  onConfirm,
  onCancel,
  children,
}: Props): React.JSX.Element {
  return (
    <Modal onClose={onCancel} width="medium">
      <ModalHeader>
        <ModalTitle appearance={appearance === 'primary' ? undefined : appearance}>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>{children}</ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
        <LoadingButton
          appearance={appearance}
          isLoading={isRunning}
          isDisabled={isBlocked}
          onClick={onConfirm}
        >
          {confirm}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  );
}
