import React from 'react';
import { Box, Heading, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationDetail, OutboundEventUrl } from '../../../administration/admin-api';
import { applianceLabel, type EventType } from '../../../session/event-type';
import type { ConfigurationSettings } from '../../../configuration/configuration';
import { CopyField } from '../../shared/copying/copy-field';
import { card } from '../../shared/layout';
import { dateAndTime } from '../../shared/moment';
import { neededPermissions } from './needed-permissions';
import { SetupStep } from './setup-step';

interface Props {
  /** As they are in the form. */
  values: Pick<
    ConfigurationSettings,
    'applianceId' | 'representativeField' | 'sessionKeys' | 'outboundEventTypes' | 'showsRunning'
  >;
  /** Absent before the first save: there is no URL yet. */
  stored?: ConfigurationDetail;
}

/** What to enter on the appliance, in this order. */
export function ApplianceSetup({ values, stored }: Props): React.JSX.Element {
  const isOtherUrl = stored !== undefined && stored.settings.applianceId !== values.applianceId.trim();
  return (
    <Box xcss={card}>
      <Stack space="space.250">
        <Heading as="h3" size="small">
          On the appliance, in this order
        </Heading>
        <SetupStep number={1} title="Enable the XML API">
          <Text>
            In the API configuration of the appliance’s administration. The app reads sessions through it.
          </Text>
        </SetupStep>
        <SetupStep number={2} title="Create an API account">
          <Text>
            It needs these permissions, and no more. Enter its OAuth client id and secret in this
            configuration.
          </Text>
          <TextList texts={neededPermissions(values)} />
        </SetupStep>
        <SetupStep number={3} title="Add an outbound event recipient">
          {stored && !isOtherUrl ? (
            <RecipientUrl url={stored.url} />
          ) : (
            <Text>Save first. Then you can copy its URL here.</Text>
          )}
        </SetupStep>
        <SetupStep number={4} title="Tick its events">
          <EventsToTick eventTypes={values.outboundEventTypes} />
          {values.showsRunning && (
            <Text>
              To show running sessions on issues, also those that tell of a session’s beginning, of members
              who were added or departed, and of a new owner. Without them, only what has ended is shown.
            </Text>
          )}
        </SetupStep>
      </Stack>
    </Box>
  );
}

function RecipientUrl({ url }: { url: OutboundEventUrl }): React.JSX.Element {
  return (
    <>
      <Text>Keep this URL secret: anybody who knows it can send events.</Text>
      <CopyField id="outbound-event-url" label="Outbound event URL" value={url.url} action="Copy URL" />
      {url.previousValidUntil !== undefined && (
        <SectionMessage appearance="warning">
          <Text>
            {`The secret in this URL was rotated. The appliance’s former URL works until ${dateAndTime(url.previousValidUntil)}.`}
          </Text>
        </SectionMessage>
      )}
    </>
  );
}

function EventsToTick({ eventTypes }: { eventTypes: readonly EventType[] }): React.JSX.Element {
  if (eventTypes.length === 0) return <Text>None: this configuration listens to no outbound events.</Text>;
  return <TextList texts={eventTypes.map(applianceLabel)} />;
}

function TextList({ texts }: { texts: string[] }): React.JSX.Element {
  return (
    <List type="unordered">
      {texts.map((text) => (
        <ListItem key={text}>{text}</ListItem>
      ))}
    </List>
  );
}
