import { textField, type Issue } from '../site/issue';
import type { JiraSite } from '../site/jira-site';
import type { RequestType, ServiceDesk } from '../site/service-desk';
import { statusOf } from '../site/workflow';
import { jiraTimestamp } from '../timestamps';
import { fieldValueJson } from './field-json';
import { accountJson } from './user-json';

/** What can be expanded of a request. */
export const requestExpansions = [
  'participant',
  'status',
  'sla',
  'requestType',
  'serviceDesk',
  'attachment',
  'action',
  'comment',
];

/** A customer's request, as it is answered when it has been raised or is read. */
export function requestJson(site: JiraSite, desk: ServiceDesk, type: RequestType, issue: Issue) {
  const project = site.projectOf(issue);
  const status = statusOf(project.workflow, issue.statusId);
  return {
    _expands: requestExpansions,
    issueId: issue.id,
    issueKey: issue.key,
    requestTypeId: type.id,
    serviceDeskId: desk.id,
    createdDate: dateJson(issue.created),
    reporter: accountJson(site, textField(issue, 'reporter')),
    requestFieldValues: type.fields.map((field) => ({
      fieldId: field.fieldId,
      label: field.name,
      value: fieldValueJson(site, project, field, issue.fields.get(field.fieldId)),
    })),
    currentStatus: {
      status: status.name,
      statusCategory: status.category.toUpperCase(),
      statusDate: dateJson(issue.created),
    },
    _links: {
      jiraRest: `${site.baseUrl}/rest/api/2/issue/${issue.id}`,
      web: `${site.baseUrl}/servicedesk/customer/portal/${desk.id}/${issue.key}`,
      agent: `${site.baseUrl}/browse/${issue.key}`,
      self: `${site.baseUrl}/rest/servicedeskapi/request/${issue.id}`,
    },
  };
}

function dateJson(at: number) {
  return { iso8601: jiraTimestamp(at), jira: jiraTimestamp(at), friendly: 'just now', epochMillis: at };
}
