import React from 'react';
import { Link, SectionMessage, Stack, Text } from '@forge/react';
import type { AlertIssueSummary } from '../../../administration/settings/settings-api';
import { dateAndTime } from '../../shared/moment';

/** The state of the alert issue: where it is, and why it could not be written. */
export function AlertIssueStatus({ alertIssue }: { alertIssue: AlertIssueSummary }): React.JSX.Element {
  const { key, writtenAt, failure } = alertIssue;
  return (
    <Stack space="space.100">
      {key !== undefined && writtenAt !== undefined && (
        <Text>
          {'The issue is '}
          <Link href={`/browse/${key}`} openNewTab>
            {key}
          </Link>
          {`, last changed by the app on ${dateAndTime(writtenAt)}.`}
        </Text>
      )}
      {failure && (
        <SectionMessage appearance="error" title="The issue could not be written">
          <Stack space="space.100">
            <Text>{`Since ${dateAndTime(failure.at)}: ${failure.cause}`}</Text>
            <Text>{`${failure.advice} The app tries again every five minutes.`}</Text>
          </Stack>
        </SectionMessage>
      )}
    </Stack>
  );
}
