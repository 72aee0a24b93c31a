import React from 'react';
import { Button, Inline, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { LookingHasEnded } from '../../shared/looking-again/looking-has-ended';
import { firstOf } from '../../shared/words';
import { waitingForFirstEvent } from './first-event';

interface Props {
  configurations: ConfigurationSummary[];
  /** Whether the page has stopped looking by itself. */
  hasEnded: boolean;
  onLook: () => void;
  onConnect: (id: string) => void;
}

const buttonsAtMost = 3;

/** Names the configurations that the page waits for, and leads to the remaining steps on their appliances. */
export function WaitingForFirstEvents({
  configurations,
  hasEnded,
  onLook,
  onConnect,
}: Props): React.JSX.Element | null {
  const waiting = waitingForFirstEvent(configurations);
  if (waiting.length === 0) return null;
  return (
    <SectionMessage
      appearance="information"
      title={hasEnded ? 'No first event yet' : 'Waiting for the first event'}
    >
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center">
          {!hasEnded && <Spinner size="small" label="Waiting" />}
          <Text>{`Nothing has come from ${firstOf(waiting.map(({ name }) => name))} yet.`}</Text>
        </Inline>
        {hasEnded && <LookingHasEnded onLook={onLook} />}
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {waiting.slice(0, buttonsAtMost).map(({ id, name }) => (
            <Button key={id} spacing="compact" onClick={() => onConnect(id)}>
              {`Show what to enter on the appliance for ${name}`}
            </Button>
          ))}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
