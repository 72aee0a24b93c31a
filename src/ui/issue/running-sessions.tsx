import React, { useEffect, useRef, useState } from 'react';
import { Heading, Stack } from '@forge/react';
import type { RunningLine } from '../../issue-panel/issue-api';
import { useChange } from './call-issue';
import { RunningCard } from './running-card';

/**
 * What runs on the issue. It shows what the app has heard, and once the appliance was asked about what may be out of
 * date, what that said; without an answer, what the app has heard stays.
 */
export function RunningSessions({ heard }: { heard: RunningLine[] }): React.JSX.Element | null {
  const { run } = useChange('askRunning');
  const ask = useRef(run);
  ask.current = run;
  const [asked, setAsked] = useState<{ after: RunningLine[]; lines: RunningLine[] }>();
  useEffect(() => {
    if (!heard.some(({ isDue }) => isDue)) return;
    void ask.current(undefined).then((lines) => lines && setAsked({ after: heard, lines }));
  }, [heard]);
  const shown = asked?.after === heard ? asked.lines : heard;
  if (shown.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        Running now
      </Heading>
      {shown.map((session) => (
        <RunningCard key={`${session.configurationId}:${session.lsid}`} session={session} />
      ))}
    </Stack>
  );
}
