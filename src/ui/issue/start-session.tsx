import React, { useState } from 'react';
import { Heading, Inline, LinkButton, LoadingButton, ModalTransition, Stack, Text } from '@forge/react';
import type { IssuePanel, SessionKey, StartWay } from '../../issue-panel/issue-api';
import { ProblemMessage } from '../shared/problem-message';
import { useChange } from './call-issue';
import { InvitationDialog } from './invitation/invitation-dialog';
import { WhoIsFree } from './who-is-free';
import { SessionKeyDialog } from './session-key-dialog';

interface Props {
  panel: IssuePanel;
  /** Something was begun that may become a session of this issue. */
  onStarted: () => void;
}

/** The ways to start a session of this issue, or why there is none. */
export function StartSession({ panel, onStarted }: Props): React.JSX.Element {
  const { starts, mayStart } = panel;
  if (!mayStart)
    return <Text>You may see this issue, but not work on it, so no session can be started.</Text>;
  if (starts.length === 0) return <Text>{noWay}</Text>;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        Start a session
      </Heading>
      {starts.map((way) => (
        <Way key={way.configurationId} way={way} isNamed={starts.length > 1} onStarted={onStarted} />
      ))}
    </Stack>
  );
}

const noWay =
  'No session can be started here: no appliance that writes into this project offers it. An administrator of Jira can change that on the page of Remote Support.';

interface WayProps {
  way: StartWay;
  /** Whether there are others to tell it apart from. */
  isNamed: boolean;
  onStarted: () => void;
}

function Way({ way, isNamed, onStarted }: WayProps): React.JSX.Element {
  const { configurationId, name, console, keyMinutes, invites, tellsWhoIsFree } = way;
  const [key, setKey] = useState<SessionKey>();
  const [isInviting, setInviting] = useState(false);
  const { run, isRunning, problem } = useChange('createSessionKey');
  const create = async () => {
    const created = await run({ configurationId });
    if (!created) return;
    setKey(created);
    onStarted();
  };
  return (
    <Stack space="space.100">
      {isNamed && <Text weight="semibold">{name}</Text>}
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {console && (
          <LinkButton href={console.url} target="_blank" onClick={onStarted}>
            {console.kind === 'web' ? 'Open the web console' : 'Open the console'}
          </LinkButton>
        )}
        {keyMinutes !== undefined && (
          <LoadingButton isLoading={isRunning} onClick={() => void create()}>
            Create session key
          </LoadingButton>
        )}
      </Inline>
      {tellsWhoIsFree && <WhoIsFree configurationId={configurationId} />}
      {problem && (
        <ProblemMessage title="No session key was created" problem={problem} onRetry={() => void create()} />
      )}
      <ModalTransition>
        {key && !isInviting && (
          <SessionKeyDialog
            sessionKey={key}
            onInvite={invites ? () => setInviting(true) : undefined}
            onClose={() => setKey(undefined)}
          />
        )}
        {key && isInviting && (
          <InvitationDialog
            configurationId={configurationId}
            onBack={() => setInviting(false)}
            onClose={() => {
              setInviting(false);
              setKey(undefined);
            }}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}
