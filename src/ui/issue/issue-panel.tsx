import React, { useState } from 'react';
import { Box, Stack } from '@forge/react';
import type { IssuePanel as Panel } from '../../issue-panel/issue-api';
import { AnswerView } from '../shared/answer-view';
import { tabBody } from '../shared/layout';
import { soon, type Awaited } from '../shared/looking-again/look-again';
import { LookingHasEnded } from '../shared/looking-again/looking-has-ended';
import { useWatchedAnswer } from '../shared/looking-again/use-watched-answer';
import { useAnswer } from './call-issue';
import { RunningSessions } from './running-sessions';
import { SessionList } from './session-list';
import { StartSession } from './start-session';
import { useArrivals } from './use-arrivals';

interface Props {
  /** Whether its sessions are listed too. */
  shows: 'all' | 'starts';
}

/** The remote support sessions of an issue, and how to start one. */
export function IssuePanel({ shows }: Props): React.JSX.Element {
  const [starts, setStarts] = useState(0);
  const panel = useWatchedAnswer(useAnswer('readPanel', undefined), (value) =>
    shows === 'all' ? awaitedIn(value, starts) : undefined,
  );
  useArrivals(shows === 'all' && panel.answer.kind === 'loaded' ? panel.answer.value : undefined);
  return (
    <Box xcss={tabBody}>
      <AnswerView
        of={panel}
        loading="Loading the sessions of this issue"
        failed="The sessions cannot be shown"
        isWholePage
      >
        {(value) => (
          <Stack space="space.300">
            <StartSession panel={value} onStarted={() => setStarts((before) => before + 1)} />
            {shows === 'all' && <RunningSessions heard={value.running} />}
            {shows === 'all' && (
              <SessionList
                first={value}
                onRefresh={() => void panel.refresh()}
                onChanged={() => {
                  setStarts((before) => before + 1);
                  void panel.refresh();
                }}
              />
            )}
            {shows === 'all' && panel.hasEnded && <LookingHasEnded onLook={() => void panel.refresh()} />}
          </Stack>
        )}
      </AnswerView>
    </Box>
  );
}

/** About ten minutes, with growing pauses. */
const looksForSessions = 15;

/** Something is on its way here: a session that was started, that runs, or that waits. */
function awaitedIn({ sessions, running }: Panel, starts: number): Awaited | undefined {
  const waiting = sessions.filter(({ standing }) => standing === 'waiting');
  const live = running.filter(({ standing }) => standing !== 'end-unknown');
  if (starts === 0 && waiting.length === 0 && live.length === 0) return undefined;
  const standings = [...sessions, ...running].map(({ lsid, standing }) => `${lsid} ${standing}`);
  const news = [starts, ...standings, ...running.map(({ members }) => members.length)].join();
  return { news, firstPause: soon, looks: looksForSessions };
}
