import React, { type ComponentProps, type ReactNode } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';

interface Props extends Pick<ComponentProps<typeof Modal>, 'width'> {
  title: string;
  /** Marks what is dangerous; none for all else. */
  titleAppearance?: ComponentProps<typeof ModalTitle>['appearance'];
  /** The buttons below, the main one last; “Close” where none are given. */
  buttons?: ReactNode;
  /** Is called by the key Escape and by a click beside it too. */
  onClose: () => void;
  children: ReactNode;
}

/** What lies over the page: a title, what it shows, and its buttons. */
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
