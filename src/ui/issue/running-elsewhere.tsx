import React, { useState } from 'react';
import { Inline, LoadingButton, Stack, Text } from '@forge/react';
import type { FoundRunning, MissingSession } from '../../issue-panel/issue-api';
import { ProblemMessage } from '../shared/problem-message';
import { counted } from '../shared/words';
import { useChange } from './call-issue';
import { MissingSessionCard } from './missing-session-card';

interface Props {
  configurationId: string;
  isDisabled: boolean;
  onBringIn: (session: MissingSession) => void;
}

/** Asks on a click which sessions run on the appliance, and shows those that do not name this issue. */
export function RunningElsewhere({ configurationId, isDisabled, onBringIn }: Props): React.JSX.Element {
  const { run, isRunning, problem } = useChange('findRunning');
  const [found, setFound] = useState<{ of: string; running: FoundRunning }>();
  const look = async () => {
    const running = await run({ configurationId });
    if (running) setFound({ of: configurationId, running });
  };
  const shown = found?.of === configurationId && !problem ? found.running : undefined;
  return (
    <Stack space="space.100">
      <Inline>
        <LoadingButton isLoading={isRunning} onClick={() => void look()}>
          Show running sessions
        </LoadingButton>
      </Inline>
      {problem && (
        <ProblemMessage title="What runs is not known" problem={problem} onRetry={() => void look()} />
      )}
      {shown?.sessions.length === 0 && <Text>No other session runs on this appliance.</Text>}
      {shown?.sessions.map((session) => (
        <MissingSessionCard
          key={session.lsid}
          session={session}
          isNamed={false}
          isDisabled={isDisabled}
          onBringIn={() => onBringIn(session)}
        />
      ))}
      {shown !== undefined && shown.more > 0 && (
        <Text size="small">{`And ${counted(shown.more, 'other', 'others')}. Any can be brought in by its id.`}</Text>
      )}
    </Stack>
  );
}
