import React from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@forge/react';
import type { TestConnection } from '../../../administration/admin-api';
import { ProblemMessage } from '../problem-message';
import { ConnectionTestResult } from './connection-test-result';
import { TestRunning } from './test-running';
import { useConnectionTest } from './use-connection-test';

interface Props {
  name: string;
  test: TestConnection;
  onClose: () => void;
}

/** Tests a configuration, saved or not, and shows how each step went. */
export function ConnectionTestModal({ name, test, onClose }: Props): React.JSX.Element {
  const { answer, isAccessRefused, runAgain, allow } = useConnectionTest(test);
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{`Test of ${name}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {answer.kind === 'loading' && <TestRunning />}
        {answer.kind === 'problem' && (
          <ProblemMessage title="The test could not be made" problem={answer.problem} />
        )}
        {answer.kind === 'loaded' && (
          <ConnectionTestResult
            result={answer.value}
            isAccessRefused={isAccessRefused}
            onAllow={(host) => void allow(host)}
          />
        )}
      </ModalBody>
      <ModalFooter>
        {answer.kind !== 'loading' && (
          <Button appearance="subtle" onClick={runAgain}>
            Test again
          </Button>
        )}
        <Button appearance="primary" onClick={onClose}>
          Close
        </Button>
      </ModalFooter>
    </Modal>
  );
}
