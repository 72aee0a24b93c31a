import React from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';
import { ProblemMessage } from '../problem-message';
import { useAnswer } from '../use-answer';
import { ConnectionTestModal } from './connection-test-modal';
import { TestRunning } from './test-running';

interface Props {
  id: string;
  name: string;
  onClose: () => void;
}

/** Tests a configuration as it is stored. */
export function TestSavedConfiguration({ id, name, onClose }: Props): React.JSX.Element {
  const { answer } = useAnswer('readConfiguration', { id });
  if (answer.kind === 'loaded') {
    return <ConnectionTestModal name={name} test={{ id, settings: answer.value.settings }} onClose={onClose} />;
  }
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{`Test of ${name}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {answer.kind === 'loading' ? (
          <TestRunning />
        ) : (
          <ProblemMessage title="The test could not be made" problem={answer.problem} />
        )}
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
}
