import React from 'react';
import { Inline, Link, Text } from '@forge/react';
import type { DeliveryDetail } from '../../../../administration/activity/activity-api';
import { eventInWords, sourceWords } from '../../../../administration/activity/delivery-words';
import { leftOutInWords } from '../../backfill/left-out-words';
import { Fact } from '../../../shared/fact';
import { LabelledButton } from '../../../shared/labelled-button';
import { dateAndTime } from '../../../shared/moment';
import { useShownDeliveries } from '../../show-deliveries';

/** What is known about a delivery, and what it wrote. */
export function Facts({ delivery }: { delivery: DeliveryDetail }): React.JSX.Element {
  const { configurationName, configurationId, sessionEndedAt } = delivery;
  return (
    <Inline space="space.200" rowSpace="space.100" shouldWrap>
      <Fact name="Configuration">
        {configurationName === undefined ? (
          `Deleted (${configurationId})`
        ) : (
          <ConfigurationLink id={configurationId} name={configurationName} />
        )}
      </Fact>
      <Fact name="Appliance Id">{delivery.applianceId}</Fact>
      <Fact name="Event">{eventInWords(delivery.eventType)}</Fact>
      <Fact name="Source">{sourceWords[delivery.source]}</Fact>
      {delivery.leftOut && <Fact name="Backfill">{leftOutInWords(delivery.leftOut)}</Fact>}
      <Fact name="Came in">{dateAndTime(delivery.createdAt)}</Fact>
      <Fact name="Session ended">
        {sessionEndedAt === undefined ? 'Not known yet' : dateAndTime(sessionEndedAt)}
      </Fact>
      <Fact name="Representative">{delivery.representative ?? 'Not known yet'}</Fact>
      <Fact name="Written into Jira">
        <Text>
          <Written delivery={delivery} />
        </Text>
      </Fact>
      {delivery.otherIssues.length > 0 && (
        <Fact name="Also in">
          <Text>
            <Issues keys={delivery.otherIssues} />
          </Text>
        </Fact>
      )}
    </Inline>
  );
}

/** What is wrong with a delivery is mostly mended in its configuration. */
function ConfigurationLink({ id, name }: { id: string; name: string }): React.JSX.Element {
  const { showConfigurations } = useShownDeliveries();
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{name}</Text>
      <LabelledButton spacing="compact" of={name} onClick={() => showConfigurations(id)}>
        Edit
      </LabelledButton>
    </Inline>
  );
}

function Written({ delivery: { issueKey, workLogId } }: { delivery: DeliveryDetail }): React.JSX.Element {
  if (issueKey === undefined) return <>Nothing</>;
  const issue = `/browse/${issueKey}`;
  if (workLogId === undefined) {
    return (
      <>
        {'Nothing so far on '}
        <Link href={issue} openNewTab>
          {issueKey}
        </Link>
      </>
    );
  }
  return (
    <Link href={`${issue}?focusedWorklogId=${encodeURIComponent(workLogId)}`} openNewTab>
      {`Work log on ${issueKey}`}
    </Link>
  );
}

function Issues({ keys }: { keys: readonly string[] }): React.JSX.Element {
  return (
    <>
      {keys.map((key, place) => (
        <React.Fragment key={key}>
          {place > 0 && ', '}
          <Link href={`/browse/${key}`} openNewTab>
            {key}
          </Link>
        </React.Fragment>
      ))}
    </>
  );
}
