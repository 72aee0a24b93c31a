import type { Configuration } from '../../configuration/configuration';
import type { FoundIssue } from '../../jira/find-created-issues';
import type { PendingStep } from './session-issue';

/** What may remain to be done to an issue that was created in an earlier attempt. */
export function pendingStepsOf(
  { hasProperty, isAssigned }: Pick<FoundIssue, 'hasProperty' | 'isAssigned'>,
  { settings }: Configuration,
): PendingStep[] {
  const { representativesWatch, defaultAssignee } = settings.issueCreation;
  const isToBeAssigned = settings.assignOnCreation || defaultAssignee !== '';
  return [
    ...(hasProperty ? [] : ['property' as const]),
    ...(isAssigned || !isToBeAssigned ? [] : ['assignee' as const]),
    ...(representativesWatch ? ['watchers' as const] : []),
  ];
}
