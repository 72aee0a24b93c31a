import { z } from 'zod';
import * as v from 'valibot';
import type { IssueCreation } from '../../../src/configuration/issue-creation';
import { sessionIssueSchema, type SessionIssue } from '../../../src/reconcile/issue/session-issue';
import { issueTypeIds, requestTypeIds } from '../../stand/jira/sample/projects';
import { accounts } from '../../stand/jira/sample/users';
import type { Issue } from '../../stand/jira/site/issue';
import { textField } from '../../stand/jira/site/issue';
import type { VirtualStand } from '../../stand/virtual-stand';
import { entitiesOf } from './stored';

const nothingMore = {
  projectId: '',
  issueTypeId: '',
  serviceDeskId: '',
  requestTypeId: '',
  triggerValue: '',
  defaultAssignee: '',
  defaultReporter: '',
  customerEmailField: '',
  representativesWatch: false,
  fields: [],
};

/** Sessions without an issue become service requests of `SUP`. */
export function plainIssues(more: Partial<IssueCreation> = {}): IssueCreation {
  const { serviceRequest } = issueTypeIds;
  return { ...nothingMore, mode: 'issue', projectId: '10000', issueTypeId: serviceRequest, ...more };
}

/** Sessions without an issue become customer requests of the service desk of `SUP`. */
export function customerRequests(more: Partial<IssueCreation> = {}): IssueCreation {
  return { ...nothingMore, mode: 'request', serviceDeskId: '4', requestTypeId: requestTypeIds.help, ...more };
}

/** What the app has created in the simulated Jira. */
export function createdIssues({ jira }: Pick<VirtualStand, 'jira'>): Issue[] {
  return jira.site.issues().filter(({ creator }) => creator === accounts.app);
}

/** The one issue that the app has created. */
export function createdIssue(stand: VirtualStand): Issue {
  const [issue, ...others] = createdIssues(stand);
  if (!issue || others.length > 0)
    throw new Error(`The app has created ${others.length + (issue ? 1 : 0)} issues.`);
  return issue;
}

const markerSchema = z.object({ configurationId: z.string(), lsid: z.string() });

/** The session that an issue was created for, by its marker. */
export function markerOf({ properties }: Issue): z.infer<typeof markerSchema> {
  return markerSchema.parse(properties.get('remote-support-session'));
}

/** The account that an issue is assigned to; the empty text means nobody. */
export function assigneeOf(issue: Issue): string {
  return textField(issue, 'assignee');
}

/** What is recorded of created issues. */
export function sessionIssuesOf(stand: VirtualStand): SessionIssue[] {
  return entitiesOf(stand, 'session-issue').map(({ value }) => v.parse(sessionIssueSchema, value));
}

/** An issue of the simulated Jira. */
export function issueNamed({ jira }: VirtualStand, key: string): Issue {
  const issue = jira.site.issue(key);
  if (!issue) throw new Error(`The simulated Jira has no issue ${key}.`);
  return issue;
}
