import { plainTextDocument } from '../adf';
import { createIssue } from '../site/change-issue';
import type { FieldValue } from '../site/field';
import type { Issue } from '../site/issue';
import type { JiraSite } from '../site/jira-site';
import { issueTypeIds, requestTypeIds } from './projects';
import { accounts } from './users';
import { statuses } from './workflow';

interface Sample {
  project: string;
  type: string;
  summary: string;
  description: string;
  reporter: string;
  assignee?: string;
  status?: string;
  labels?: string[];
  requestType?: string;
  hoursAgo: number;
  more?: [string, FieldValue][];
}

const { serviceRequest, incident, task, bug, oldTask, secretTask } = issueTypeIds;
const { help, incident: incidentForm } = requestTypeIds;

const samples: Sample[] = [
  {
    project: 'SUP',
    type: incident,
    summary: 'VPN drops every few minutes',
    description: 'Since Monday the connection is lost every five to ten minutes.\nIt happens at home only.',
    reporter: accounts.leonie,
    assignee: accounts.maja,
    status: statuses.inProgress,
    labels: ['vpn'],
    requestType: incidentForm,
    hoursAgo: 30,
    more: [['customfield_10050', '10201']],
  },
  {
    project: 'SUP',
    type: serviceRequest,
    summary: 'Printer on the third floor prints blank pages',
    description: 'The one beside the kitchen. Toner was changed yesterday.',
    reporter: accounts.omar,
    requestType: help,
    hoursAgo: 26,
  },
  {
    project: 'SUP',
    type: serviceRequest,
    summary: 'New laptop does not find the docking station’s screens',
    description: 'Both screens stay black, keyboard and mouse work.',
    reporter: accounts.ordinary,
    assignee: accounts.tunde,
    status: statuses.waiting,
    requestType: help,
    hoursAgo: 20,
  },
  {
    project: 'SUP',
    type: incident,
    summary: 'Outlook asks for the password again and again',
    description: 'Also after a restart. The web mail works.',
    reporter: accounts.leonie,
    requestType: incidentForm,
    hoursAgo: 9,
    more: [['customfield_10050', '10200']],
  },
  {
    project: 'SUP',
    type: serviceRequest,
    summary: 'Install the label printing software on PC-0417',
    description: 'Needed in the warehouse by Friday.',
    reporter: accounts.omar,
    requestType: help,
    hoursAgo: 5,
  },
  {
    project: 'SUP',
    type: serviceRequest,
    summary: 'Shared calendar cannot be opened since the migration',
    description: 'The calendar of the sales team. It says that the item was not found.',
    reporter: accounts.viewer,
    status: statuses.resolved,
    hoursAgo: 3,
    more: [['resolution', '10000']],
  },
  {
    project: 'OPS',
    type: task,
    summary: 'Renew the certificate of the mail gateway',
    description: 'It runs out at the end of the month.',
    reporter: accounts.owen,
    assignee: accounts.owen,
    hoursAgo: 70,
  },
  {
    project: 'OPS',
    type: bug,
    summary: 'Monitoring reports the backup server as down every night',
    description: 'Between two and three, while the backup runs.',
    reporter: accounts.owen,
    hoursAgo: 12,
  },
  {
    project: 'OLD',
    type: oldTask,
    summary: 'Number the desks',
    description: 'For the plan of the new office.',
    reporter: accounts.administrator,
    hoursAgo: 40_000,
  },
  {
    project: 'SEC',
    type: secretTask,
    summary: 'Review the access rights of external staff',
    description: 'Confidential.',
    reporter: accounts.administrator,
    hoursAgo: 100,
  },
];

/** A key from before a move; it leads to `SUP-6`. */
export const FORMER_KEY = 'OPS-17';

/** Puts the sample issues onto a site, aged as they would be at this moment. */
export function addSampleIssues(site: JiraSite, now: number): void {
  for (const sample of samples) {
    const issue = issueOf(site, sample, now - sample.hoursAgo * 3_600_000);
    if (issue.key === 'SUP-1') addCustomerComment(site, issue);
    if (issue.key === 'SUP-6') issue.formerKeys.push(FORMER_KEY);
    site.addIssue(issue);
  }
}

function issueOf(site: JiraSite, sample: Sample, at: number): Issue {
  const project = site.project(sample.project);
  const issueType = project?.issueTypes.find(({ id }) => id === sample.type);
  if (project === undefined || issueType === undefined) throw new Error(`No type for ${sample.summary}`);
  const values = new Map<string, FieldValue>([
    ['summary', sample.summary],
    ['description', plainTextDocument(sample.description)],
    ['reporter', sample.reporter],
    ['assignee', sample.assignee ?? null],
    ['labels', sample.labels ?? []],
    ...(sample.more ?? []),
  ]);
  const issue = createIssue(site, { project, issueType, values, creator: sample.reporter, at });
  if (sample.status !== undefined) issue.statusId = sample.status;
  if (sample.requestType !== undefined) issue.requestTypeId = sample.requestType;
  if (issue.key === 'SUP-1') {
    issue.originalEstimateSeconds = 4 * 3_600;
    issue.remainingEstimateSeconds = 4 * 3_600;
    issue.watchers.add(accounts.ordinary);
  }
  return issue;
}

function addCustomerComment(site: JiraSite, issue: Issue): void {
  const at = issue.created + 1_800_000;
  issue.comments.push({
    id: site.nextId('comment'),
    body: plainTextDocument('It has just happened again, in the middle of a call.'),
    properties: new Map(),
    author: accounts.leonie,
    updateAuthor: accounts.leonie,
    created: at,
    updated: at,
  });
  issue.updated = at;
}
