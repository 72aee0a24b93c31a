import React from 'react';
import { Button, Inline, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../resolver/page-answer';

interface Props {
  title: string;
  problem: Problem;
  onRetry?: () => void;
}

/** Says what went wrong and what to do about it. Offers to try again if that can help. */
export function ProblemMessage({ title, problem, onRetry }: Props): React.JSX.Element {
  return (
    <SectionMessage appearance={problem.kind === 'stale' ? 'warning' : 'error'} title={title}>
      <Stack space="space.100" alignInline="start">
        <Text>{problem.message}</Text>
        {problem.kind === 'failed' && problem.advice !== '' && <Text>{problem.advice}</Text>}
        {problem.kind === 'invalid' && (
          <FieldMessages messages={problem.fields.map(({ message }) => message)} />
        )}
        {onRetry && problem.kind !== 'forbidden' && (
          <Inline>
            <Button spacing="compact" onClick={onRetry}>
              Try again
            </Button>
          </Inline>
        )}
      </Stack>
    </SectionMessage>
  );
}

function FieldMessages({ messages }: { messages: string[] }): React.JSX.Element | null {
  if (messages.length === 0) return null;
  return (
    <List type="unordered">
      {messages.map((message) => (
        <ListItem key={message}>{message}</ListItem>
      ))}
    </List>
  );
}
