import React from 'react';
import { Button, Inline, Spinner, Text } from '@forge/react';
import { ModalDialog } from '../../shared/modal-dialog';
import { ProblemMessage } from '../../shared/problem-message';
import { ConnectionTestResult } from './connection-test-result';
import { useConnectionTest, type Tested } from './use-connection-test';

interface Props {
  name: string;
  tested: Tested;
  onClose: () => void;
  /** What was held goes on, so that what the page shows is out of date. Called as the dialog closes. */
  onReachedAgain?: () => void;
}

/** Tests a configuration, saved or not, and shows the result of each step. */
export function ConnectionTestModal({ name, tested, onClose, onReachedAgain }: Props): React.JSX.Element {
  const { answer, isAccessRefused, runAgain, allow } = useConnectionTest(tested);
  const isReachedAgain = answer.kind === 'loaded' && answer.value.isReachedAgain === true;
  const close = () => {
    if (isReachedAgain) onReachedAgain?.();
    onClose();
  };
  return (
    <ModalDialog
      title={`Test of ${name}`}
      onClose={close}
      buttons={
        <>
          {answer.kind !== 'loading' && (
            <Button appearance="subtle" onClick={runAgain}>
              Test again
            </Button>
          )}
          <Button appearance="primary" onClick={close}>
            Close
          </Button>
        </>
      }
    >
      {answer.kind === 'loading' && (
        <Inline space="space.100" alignBlock="center">
          <Spinner size="medium" label="Testing" />
          <Text>Testing the connection. This can take a few seconds.</Text>
        </Inline>
      )}
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
    </ModalDialog>
  );
}
