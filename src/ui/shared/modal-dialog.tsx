import React, { useRef, type ComponentProps, type ReactNode } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';
import { second } from '../../foundation/durations';
import { ListClosedContext } from './select-in-dialog';

/** Within this time, a list and its dialog are reached by the same press of the Escape key. */
const samePress = second / 4;

interface Props extends Pick<ComponentProps<typeof Modal>, 'width'> {
  title: string;
  /** Marks a dangerous action; absent otherwise. */
  titleAppearance?: ComponentProps<typeof ModalTitle>['appearance'];
  /** The buttons at the bottom, the main one last; “Close” if none are given. */
  buttons?: ReactNode;
  /** Also called after a click beside the dialog, or the Escape key, unless that has closed a list within. */
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
  const listClosedAt = useRef(0);
  const isListsEscape = (event: unknown) => isKey(event) && Date.now() - listClosedAt.current < samePress;
  return (
    <Modal onClose={(event: unknown) => isListsEscape(event) || onClose()} width={width}>
      <ModalHeader>
        <ModalTitle appearance={titleAppearance}>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <ListClosedContext.Provider value={() => (listClosedAt.current = Date.now())}>
          {children}
        </ListClosedContext.Provider>
      </ModalBody>
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

/** Whether the dialog is to be closed by a key, and not by a click. */
function isKey(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'key' in event;
}
