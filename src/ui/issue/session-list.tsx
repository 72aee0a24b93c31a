import React, { useState } from 'react';
import { Button, Heading, Inline, LoadingButton, ModalTransition, Stack, Text } from '@forge/react';
import type { IssuePanel, SessionLine, SessionPage } from '../../issue-panel/issue-api';
import { ProblemMessage } from '../shared/problem-message';
import { useChange } from './call-issue';
import { MissingDialog } from './missing-dialog';
import { SessionCard } from './session-card';

interface Props {
  /** The first page, which may be read again. */
  first: IssuePanel;
  onRefresh: () => void;
  /** Something of it was moved or brought in. */
  onChanged: () => void;
}

/** The sessions of the issue, the last first; older ones on request. */
export function SessionList({ first, onRefresh, onChanged }: Props): React.JSX.Element {
  const [older, setOlder] = useState<SessionPage>();
  const [isMissing, setMissing] = useState(false);
  const { run, isRunning, problem } = useChange('moreSessions');
  const sessions = eachOnce([...first.sessions, ...(older?.sessions ?? [])]);
  const cursor = older ? older.cursor : first.cursor;
  const showOlder = async () => {
    if (cursor === undefined) return;
    const page = await run({ cursor });
    if (page) setOlder({ ...page, sessions: [...(older?.sessions ?? []), ...page.sessions] });
  };
  return (
    <Stack space="space.150">
      <Inline spread="space-between" alignBlock="center">
        <Heading as="h3" size="small">
          Sessions
        </Heading>
        <Button appearance="subtle" spacing="compact" iconBefore="refresh" onClick={onRefresh}>
          Refresh
        </Button>
      </Inline>
      {sessions.length === 0 && <Text>{emptyWords(first)}</Text>}
      {sessions.map((session) => (
        <SessionCard
          key={`${session.configurationId}:${session.lsid}`}
          session={session}
          issueKey={first.issueKey}
          mayMove={first.moves.some(({ configurationId }) => configurationId === session.configurationId)}
          onMoved={onChanged}
        />
      ))}
      {cursor !== undefined && (
        <Inline>
          <LoadingButton isLoading={isRunning} onClick={() => void showOlder()}>
            Show older
          </LoadingButton>
        </Inline>
      )}
      {first.moves.length > 0 && (
        <Inline>
          <Button appearance="subtle" onClick={() => setMissing(true)}>
            A session is missing
          </Button>
        </Inline>
      )}
      <ModalTransition>
        {isMissing && (
          <MissingDialog
            moves={first.moves}
            onClose={() => setMissing(false)}
            onBroughtIn={() => {
              setMissing(false);
              onChanged();
            }}
          />
        )}
      </ModalTransition>
      {problem && (
        <ProblemMessage
          title="Older sessions cannot be shown"
          problem={problem}
          onRetry={() => void showOlder()}
        />
      )}
    </Stack>
  );
}

function emptyWords({ hasConfiguration }: IssuePanel): string {
  return hasConfiguration
    ? 'No remote support session is on this issue yet. Those that name it as their external key appear here by themselves.'
    : 'No remote support session is on this issue. No appliance writes into this project.';
}

/** A session may move to another page while older ones are read. */
function eachOnce(sessions: readonly SessionLine[]): SessionLine[] {
  const known = new Map<string, SessionLine>();
  for (const session of sessions) {
    const key = `${session.configurationId}:${session.lsid}`;
    if (!known.has(key)) known.set(key, session);
  }
  return [...known.values()];
}
