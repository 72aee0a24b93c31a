import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { AlertIssueSummary } from '../../../administration/settings/settings-api';
import type { AlertIssueSettings } from '../../../configuration/alert-issue-settings';
import { dateAndTime } from '../../shared/moment';

interface Props {
  saved: AlertIssueSettings;
  mail: AlertIssueSummary['mail'];
}

/** When the last email about alerts was sent, what kept it from being sent, and who no longer gets one. */
export function AlertMailStatus({ saved, mail }: Props): React.JSX.Element | null {
  const { sentAt, failure } = mail ?? {};
  const isSomebodyMissing = saved.mailUsers.includes('');
  if (sentAt === undefined && failure === undefined && !isSomebodyMissing) return null;
  return (
    <Stack space="space.100">
      {sentAt !== undefined && <Text>{`Last email on ${dateAndTime(sentAt)}.`}</Text>}
      {isSomebodyMissing && (
        <SectionMessage appearance="warning" title="Somebody no longer gets the email about alerts">
          <Text>
            Their account was closed. Choose somebody else if need be, and save the alerts: then this is no
            longer shown.
          </Text>
        </SectionMessage>
      )}
      {failure && (
        <SectionMessage appearance="error" title="The last email could not be sent">
          <Stack space="space.100">
            <Text>{`Since ${dateAndTime(failure.at)}: ${failure.cause}`}</Text>
            <Text>{`${failure.advice} The app tries again an hour after the last try.`}</Text>
          </Stack>
        </SectionMessage>
      )}
    </Stack>
  );
}
