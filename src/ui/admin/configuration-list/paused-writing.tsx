import React from 'react';
import { Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ProblemMessage } from '../../shared/problem-message';
import { firstOf } from '../../shared/words';
import type { PausingInUse } from './use-pausing';

interface Props {
  configurations: readonly ConfigurationSummary[];
  pausing: PausingInUse;
}

/** Says of which configurations nothing is written, and resumes it. */
export function PausedWriting({ configurations, pausing }: Props): React.JSX.Element {
  const paused = configurations.filter(({ state }) => state.kind === 'paused');
  const ids = paused.map(({ id }) => id);
  return (
    <>
      {pausing.problem && <ProblemMessage title="Nothing was changed" problem={pausing.problem} />}
      {paused.length > 0 && (
        <SectionMessage
          appearance="warning"
          title={`Writing is paused for ${firstOf(paused.map(({ name }) => name))}`}
        >
          <Stack space="space.100">
            <Text>
              Events are taken and sessions are polled, but nothing is written into Jira. Everything follows
              when you resume.
            </Text>
            <Inline>
              <LoadingButton
                spacing="compact"
                isLoading={pausing.isRunning}
                onClick={() => void pausing.setPaused(ids, false)}
              >
                Resume writing
              </LoadingButton>
            </Inline>
          </Stack>
        </SectionMessage>
      )}
    </>
  );
}
