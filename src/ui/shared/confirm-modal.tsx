import React, { type ReactNode } from 'react';
import { Button, LoadingButton } from '@forge/react';
import { ModalDialog } from './modal-dialog';

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

/** Asks before something that cannot easily be undone. */
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
    <ModalDialog
      title={title}
      titleAppearance={appearance === 'primary' ? undefined : appearance}
      width="medium"
      onClose={onCancel}
      buttons={
        <>
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
        </>
      }
    >
      {children}
    </ModalDialog>
  );
}
