import React, { useState } from 'react';
import { Button, Inline, LoadingButton, Spinner, Stack, Text } from '@forge/react';
import type { DryRun } from '../../../administration/dry-run/dry-run-api';
import { ModalDialog } from '../../shared/modal-dialog';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { DryRunResult } from './dry-run-result';
import { SessionChoice } from './session-choice';

interface Props {
  configurationId: string;
  name: string;
  onClose: () => void;
}

/** Shows what a configuration would do with a session. Nothing is written. */
export function DryRunModal({ configurationId, name, onClose }: Props): React.JSX.Element {
  const [lsid, setLsid] = useState('');
  const [result, setResult] = useState<DryRun>();
  const { run, isRunning, problem, clear } = useChange('dryRun');
  const sessionProblem = problem?.kind === 'invalid' ? problem.fields[0]?.message : undefined;
  const enter = (entered: string) => {
    setLsid(entered);
    clear();
  };
  const start = async () => {
    setResult(undefined);
    setResult(await run({ id: configurationId, lsid: lsid.trim() === '' ? undefined : lsid.trim() }));
  };
  return (
    <ModalDialog
      title={`Dry run of ${name}`}
      width="x-large"
      onClose={onClose}
      buttons={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Close
          </Button>
          <LoadingButton appearance="primary" isLoading={isRunning} onClick={() => void start()}>
            Start dry run
          </LoadingButton>
        </>
      }
    >
      <Stack space="space.200">
        <Text>
          Shows what would happen with a session: the issue, its assignee, the reports and every change of
          Jira. Nothing is written.
        </Text>
        <SessionChoice value={lsid} onChange={enter} problem={sessionProblem} />
        {isRunning && (
          <Inline space="space.100" alignBlock="center">
            <Spinner size="small" label="Running" />
            <Text>Asking the appliance and Jira…</Text>
          </Inline>
        )}
        {problem && sessionProblem === undefined && (
          <ProblemMessage title="The dry run failed" problem={problem} />
        )}
        {result && <DryRunResult result={result} />}
      </Stack>
    </ModalDialog>
  );
}
