import React, { type ComponentProps } from 'react';
import { Box, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { RunningLine } from '../../issue-panel/issue-api';
import type { RunningStanding } from '../../running-session/running-standing';
import { card } from '../shared/layout';
import { TimeAgo } from '../shared/time-ago';
import { memberInWords, runningInWords } from './running-words';

const looks: Record<RunningStanding, ComponentProps<typeof Lozenge>['appearance']> = {
  live: 'inprogress',
  ended: 'default',
  'end-unknown': 'moved',
};

const words: Record<RunningStanding, string> = {
  live: 'Live',
  ended: 'Ended',
  'end-unknown': 'End unknown',
};

/** A session that runs on this issue: since when, and who is in it. */
export function RunningCard({ session }: { session: RunningLine }): React.JSX.Element {
  const { standing, startedAt, members, page } = session;
  const now = Date.now();
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" spread="space-between" alignBlock="center" shouldWrap>
          <Lozenge appearance={looks[standing]} isBold={standing === 'live'}>
            {words[standing]}
          </Lozenge>
          {startedAt !== undefined && <TimeAgo at={startedAt} now={now} size="small" label="Begun" />}
        </Inline>
        {standing !== 'ended' && members.length > 0 && (
          <Stack space="space.050">
            {members.map((member, place) => (
              <Text key={`${place} ${member.since}`}>{memberInWords(member, now)}</Text>
            ))}
          </Stack>
        )}
        <Text size="small">{runningInWords(session, now)}</Text>
        <Text size="small">
          <Link href={page} openNewTab>
            Session on the appliance
          </Link>
        </Text>
      </Stack>
    </Box>
  );
}
