import React, { type ComponentProps } from 'react';
import { Box, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import type { SessionLine, SessionStanding } from '../../issue-panel/issue-api';
import { card } from '../shared/layout';
import { dateAndTime } from '../shared/moment';
import { TimeAgo } from '../shared/time-ago';
import { waitingInWords } from '../shared/waiting-words';
import { sessionInWords, standingInWords } from './session-words';

const looks: Record<SessionStanding, ComponentProps<typeof Lozenge>['appearance']> = {
  written: 'success',
  'written-with-remarks': 'moved',
  waiting: 'inprogress',
  parked: 'removed',
  'left-out': 'default',
};

interface Props {
  session: SessionLine;
  /** Of the issue that the panel stands on. */
  issueKey: string;
}

/** One session: what became of it, when it was and with whom, and where there is more of it. */
export function SessionCard({ session, issueKey }: Props): React.JSX.Element {
  const { standing, cause, endedAt, heardAt, page, workLogId } = session;
  const now = Date.now();
  const at = endedAt ?? heardAt;
  const facts = sessionInWords(session);
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" spread="space-between" alignBlock="center" shouldWrap>
          <Lozenge appearance={looks[standing]} isBold={standing === 'parked'}>
            {standingInWords(session)}
          </Lozenge>
          {at !== undefined && <TimeAgo at={at} now={now} size="small" />}
        </Inline>
        {facts !== '' && <Text>{facts}</Text>}
        {cause !== undefined && <Text size="small">{cause}</Text>}
        {waitingInWords(session, now, dateAndTime).map((line) => (
          <Text key={line} size="small">
            {line}
          </Text>
        ))}
        <Inline space="space.150" shouldWrap>
          {workLogId !== undefined && (
            <Text size="small">
              <Link href={`/browse/${issueKey}?focusedWorklogId=${encodeURIComponent(workLogId)}`}>
                Work log
              </Link>
            </Text>
          )}
          {page !== undefined && (
            <Text size="small">
              <Link href={page} openNewTab>
                Session on the appliance
              </Link>
            </Text>
          )}
        </Inline>
      </Stack>
    </Box>
  );
}
