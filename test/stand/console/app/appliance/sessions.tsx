import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { startSession, tellAppliance } from '../api/stand-client';
import type { Session } from '../api/stand-state';
import { ActionButton } from '../shared/action-button';
import { Part } from '../shared/panel';
import { isRunning, inReadingOrder } from './session-order';
import { SessionCard } from './session-card';

const SHOWN_AT_FIRST = 4;

interface Props {
  readonly sessions: readonly Session[];
  readonly issueKeys: readonly string[];
  readonly now: number;
}

/** The appliance's sessions, those that run first. If none runs, a prepared one is offered. */
export function Sessions({ sessions, issueKeys, now }: Props) {
  const [isAllShown, setAllShown] = useState(false);
  const ordered = inReadingOrder(sessions);
  const shown = isAllShown ? ordered : ordered.slice(0, SHOWN_AT_FIRST);
  return (
    <Part title="Sessions">
      {!sessions.some(isRunning) && <PreparedSession issueKey={issueKeys[0]} />}
      {shown.map((session, index) => (
        <SessionCard key={session.lsid} session={session} isFirst={index === 0} now={now} />
      ))}
      {ordered.length > SHOWN_AT_FIRST && (
        <Button appearance="subtle" spacing="compact" onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? 'Show fewer' : `Show all ${ordered.length}`}
        </Button>
      )}
    </Part>
  );
}

/** A session that runs as soon as it is asked for: the appliance makes it as long as it would have been. */
function PreparedSession({ issueKey }: { issueKey: string | undefined }) {
  const play = async () => {
    const lsid = await startSession({ preset: 'files-and-notes', externalKey: issueKey });
    await tellAppliance('end', { lsid });
  };
  return (
    <article className="card card-accent">
      <p>
        A session{' '}
        {issueKey === undefined ? (
          ''
        ) : (
          <>
            about <strong>{issueKey}</strong>{' '}
          </>
        )}
        is prepared. End it, and its work log appears on the issue.
      </p>
      <ActionButton what="end the prepared session" action={play} appearance="primary" shouldFitContainer>
        End session
      </ActionButton>
    </article>
  );
}
