import React, { type ComponentProps, type ReactNode } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';

interface Props extends Pick<ComponentProps<typeof Modal>, 'width'> {
  title: string;
  /** Marks a dangerous action; absent otherwise. */
  titleAppearance?: ComponentProps<typeof ModalTitle>['appearance'];
  /** The buttons at the bottom, the main one last; “Close” if none are given. */
  buttons?: ReactNode;
  /** Also called after the Escape key or a click beside the dialog. */
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page: a title, its content and its buttons. */
export function ModalDialog({
  title,
  titleAppearance,
  width = 'large',
  buttons,
  onClose,
  children,
}: Props): React.JSX.Element {
  return (
    <Modal onClose={onClose} width={width}>
      <ModalHeader>
        <ModalTitle appearance={titleAppearance}>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>{children}</ModalBody>
      <ModalFooter>
        {buttons ?? (
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        )}
      </ModalFooter>
    </Modal>
  );
}
