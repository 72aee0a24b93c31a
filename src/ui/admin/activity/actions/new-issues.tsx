import React, { useEffect } from 'react';
import { HelperMessage, SectionMessage, Stack, Text } from '@forge/react';
import type { NewIssue } from '../../../../administration/activity/redirect/redirect-api';
import { AnswerView } from '../../../shared/answer-view';
import { useAnswer } from '../../call-admin';

interface Props {
  configurationIds: readonly string[];
  /** Told once it is known whether an issue can be created for any of the sessions. */
  onKnown: (canBeCreated: boolean) => void;
}

/** Says what would be created for sessions of these configurations, and what is in the way. */
export function NewIssues({ configurationIds, onKnown }: Props): React.JSX.Element {
  const asked = useAnswer('readNewIssues', { configurationIds: [...configurationIds] });
  const { answer } = asked;
  const canBeCreated = answer.kind === 'loaded' && answer.value.some(({ kind }) => kind !== 'none');
  useEffect(() => onKnown(canBeCreated), [onKnown, canBeCreated]);
  return (
    <AnswerView of={asked} loading="Asking Jira what can be created" failed="Jira could not be asked">
      {(issues) => (
        <Stack space="space.100">
          {issues.map((issue) => (
            <Planned key={issue.configurationId} issue={issue} />
          ))}
          {canBeCreated && (
            <HelperMessage>
              Each session gets one, as “Issue creation” of its configuration says, whatever its trigger
              value. If one was created for the session before, that one is used.
            </HelperMessage>
          )}
        </Stack>
      )}
    </AnswerView>
  );
}

function Planned({ issue }: { issue: NewIssue }): React.JSX.Element {
  if (issue.kind === 'none') {
    return (
      <SectionMessage appearance="warning">
        <Text>{issue.reason}</Text>
      </SectionMessage>
    );
  }
  const what = issue.kind === 'request' ? 'A customer request' : 'An issue';
  return <Text>{`“${issue.name}”: ${what} in ${issue.projectName} (${issue.projectKey})`}</Text>;
}
