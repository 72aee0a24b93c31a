import React from 'react';
import { Inline, SectionMessage, Spinner, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { LookingHasEnded } from '../../shared/looking-again/looking-has-ended';
import { RowLink } from '../../shared/row-link';
import { firstOf } from '../../shared/words';
import { waitingForFirstEvent } from './first-event';

interface Props {
  configurations: ConfigurationSummary[];
  /** Whether the page has stopped looking by itself. */
  hasEnded: boolean;
  onLook: () => void;
  onConnect: (id: string) => void;
}

const linksAtMost = 3;

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
        <Stack space="space.050" alignInline="start">
          {waiting.slice(0, linksAtMost).map(({ id, name }) => (
            <RowLink
              key={id}
              name={`Show what to enter on the appliance for ${name}`}
              onOpen={() => onConnect(id)}
            />
          ))}
        </Stack>
      </Stack>
    </SectionMessage>
  );
}
