import React from 'react';
import { Inline, List, ListItem, LoadingButton, Stack, Text } from '@forge/react';
import type { LoggedIn } from '../../issue-panel/issue-api';
import { ProblemMessage } from '../shared/problem-message';
import { counted } from '../shared/words';
import { useChange } from './call-issue';

/** Asks on a click who is signed in on the appliance, and shows it. */
export function WhoIsFree({ configurationId }: { configurationId: string }): React.JSX.Element {
  const { run, isRunning, problem } = useChange('whoIsFree');
  const [found, setFound] = React.useState<LoggedIn>();
  const look = async () => {
    const loggedIn = await run({ configurationId });
    if (loggedIn) setFound(loggedIn);
  };
  return (
    <Stack space="space.100">
      <Inline>
        <LoadingButton
          appearance="subtle"
          spacing="compact"
          isLoading={isRunning}
          onClick={() => void look()}
        >
          Who is free
        </LoadingButton>
      </Inline>
      {problem && (
        <ProblemMessage title="Who is free is not known" problem={problem} onRetry={() => void look()} />
      )}
      {found && !problem && <Representatives found={found} />}
    </Stack>
  );
}

function Representatives({ found: { representatives, more } }: { found: LoggedIn }): React.JSX.Element {
  if (representatives.length === 0) return <Text>Nobody is signed in to the console.</Text>;
  return (
    <>
      <List type="unordered">
        {representatives.map(({ name, sessions }, place) => (
          <ListItem key={`${place} ${name}`}>
            {`${name}, ${sessions === 0 ? 'free' : `in ${counted(sessions, 'session', 'sessions')}`}`}
          </ListItem>
        ))}
      </List>
      {more > 0 && <Text size="small">{`And ${counted(more, 'other', 'others')}.`}</Text>}
    </>
  );
}
