import React from 'react';
import { Inline, SectionMessage, Spinner, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { noEventInWords } from '../configuration-list/describe-configuration';
import { LookingHasEnded } from '../../shared/looking-again/looking-has-ended';
import { dateAndTime } from '../../shared/moment';

interface Props {
  summary?: ConfigurationSummary;
  /** Whether the page has stopped looking by itself. */
  hasEnded: boolean;
  onLook: () => void;
}

/** Whether the appliance has sent an event. The parent keeps it up to date by reading the list again. */
export function FirstEventState({ summary, hasEnded, onLook }: Props): React.JSX.Element | null {
  if (!summary) return null;
  if (summary.lastEventAt !== undefined) {
    return (
      <SectionMessage appearance="success" title="The appliance reaches Jira">
        <Text>{`Its latest event came on ${dateAndTime(summary.lastEventAt)}.`}</Text>
      </SectionMessage>
    );
  }
  if (summary.state.kind === 'disabled') {
    return (
      <SectionMessage appearance="warning" title="This configuration is disabled">
        <Text>Events are ignored until it is enabled.</Text>
      </SectionMessage>
    );
  }
  if (summary.deliveriesLookedAt !== undefined) {
    return (
      <SectionMessage appearance="information" title="No event lately">
        <Text>{`${noEventInWords(summary)}. The Activity tab lists older ones, if there are any.`}</Text>
      </SectionMessage>
    );
  }
  if (hasEnded) {
    return (
      <SectionMessage appearance="information" title="No first event yet">
        <LookingHasEnded onLook={onLook} />
      </SectionMessage>
    );
  }
  return (
    <SectionMessage appearance="information" title="Waiting for the first event">
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label="Waiting" />
        <Text>
          Follow the steps below, then end a support session. This page says when its event has arrived.
        </Text>
      </Inline>
    </SectionMessage>
  );
}
