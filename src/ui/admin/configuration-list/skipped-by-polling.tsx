import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import type { Skipped } from '../../../polling/skipped';
import { SkippedList } from '../skipped-list';
import { isUnknownAnswersOnly } from '../skipped-words';

/** Says what polling could not read and skipped, and what to do about it. */
export function SkippedByPolling({
  configurations,
}: {
  configurations: ConfigurationSummary[];
}): React.JSX.Element {
  return (
    <>
      {configurations.map(({ id, name, polling }) =>
        polling && polling.skipped.length > 0 ? (
          <Message key={id} name={name} skipped={polling.skipped} />
        ) : null,
      )}
    </>
  );
}

function Message({ name, skipped }: { name: string; skipped: Skipped[] }): React.JSX.Element {
  if (isUnknownAnswersOnly(skipped)) {
    return (
      <SectionMessage
        appearance="information"
        title={`Polling of ${name} gets an answer that the app does not know`}
      >
        <Stack space="space.100">
          <SkippedList skipped={skipped} />
          <Text>
            Nothing to do if it says that nothing was found. If it says something else, fix that on the
            appliance.
          </Text>
        </Stack>
      </SectionMessage>
    );
  }
  return (
    <SectionMessage appearance="warning" title={`Polling of ${name} skipped what it could not read`}>
      <Stack space="space.100">
        <SkippedList skipped={skipped} />
        <Text>
          All other sessions are brought into Jira. Events bring these in too. If they do not, look them up in
          the appliance’s own reports, log by hand what is missing in Jira, and report the broken entries with
          the version of the appliance.
        </Text>
      </Stack>
    </SectionMessage>
  );
}
