import React, { useState, type ComponentProps } from 'react';
import { Box, Inline, Link, Lozenge, ModalTransition, Stack, Text } from '@forge/react';
import type { SessionLine, SessionStanding } from '../../issue-panel/issue-api';
import { LabelledButton } from '../shared/labelled-button';
import { card } from '../shared/layout';
import { dateAndTime } from '../shared/moment';
import { TimeAgo } from '../shared/time-ago';
import { waitingInWords } from '../shared/waiting-words';
import { MoveDialog } from './move-dialog';
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
  /** Whether the caller may move it to another issue. */
  mayMove: boolean;
  onMoved: () => void;
}

/** One session: what became of it, when it was and with whom, and where there is more of it. */
export function SessionCard({ session, issueKey, mayMove, onMoved }: Props): React.JSX.Element {
  const { standing, cause, endedAt, heardAt, page, workLogId } = session;
  const [isMoving, setMoving] = useState(false);
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
        <Inline space="space.150" alignBlock="center" shouldWrap>
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
          {mayMove && (
            <LabelledButton
              appearance="subtle"
              spacing="compact"
              of={`session ${session.lsid.slice(0, 8)}`}
              onClick={() => setMoving(true)}
            >
              Move
            </LabelledButton>
          )}
        </Inline>
      </Stack>
      <ModalTransition>
        {isMoving && (
          <MoveDialog
            session={session}
            onClose={() => setMoving(false)}
            onMoved={() => {
              setMoving(false);
              onMoved();
            }}
          />
        )}
      </ModalTransition>
    </Box>
  );
}
