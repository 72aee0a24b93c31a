import type { IssueType, Project, ProjectRole } from '../site/project';
import type { ServiceDesk } from '../site/service-desk';
import { forms, screens } from './fields';
import { accounts } from './users';
import { sampleWorkflow } from './workflow';

/** The issue types that samples and tests speak of by name. */
export const issueTypeIds = {
  serviceRequest: '10100',
  incident: '10101',
  task: '10102',
  bug: '10103',
  oldTask: '10104',
  secretTask: '10105',
} as const;

/** The request types of the sample service desk. */
export const requestTypeIds = { help: '25', incident: '26' } as const;

const helpDesk = [
  accounts.app,
  accounts.administrator,
  accounts.ordinary,
  accounts.maja,
  accounts.tunde,
  accounts.hannaBerlin,
  accounts.hannaHamburg,
  accounts.sato,
  accounts.rosa,
];

/** A help desk, a software project, an archived one, and one that the app may not see. */
export function sampleProjects(): Project[] {
  return [
    project('10000', 'SUP', 'IT support', helpDesk, [accounts.viewer], {
      typeKey: 'service_desk',
      issueTypes: [
        issueType(
          issueTypeIds.serviceRequest,
          'Service request',
          'Help with something',
          screens.serviceRequest,
        ),
        issueType(issueTypeIds.incident, 'Incident', 'Something does not work', screens.incident),
      ],
      components: [
        { id: '10300', name: 'Network' },
        { id: '10301', name: 'Workplace' },
      ],
    }),
    project('10001', 'OPS', 'Operations', [...helpDesk, accounts.owen], [], {
      issueTypes: [
        issueType(issueTypeIds.task, 'Task', 'Work to be done', screens.task),
        issueType(issueTypeIds.bug, 'Bug', 'A mistake to be repaired', screens.task),
      ],
      components: [{ id: '10310', name: 'Servers' }],
    }),
    project('10002', 'OLD', 'Office move 2019', helpDesk, [], {
      archived: true,
      issueTypes: [issueType(issueTypeIds.oldTask, 'Task', 'Work to be done', screens.task)],
    }),
    project('10003', 'SEC', 'Security', [accounts.administrator, accounts.owen], [], {
      issueTypes: [issueType(issueTypeIds.secretTask, 'Task', 'Work to be done', screens.task)],
    }),
  ];
}

/** The service desk of `SUP`. */
export function sampleServiceDesks(): ServiceDesk[] {
  return [
    {
      id: '4',
      projectKey: 'SUP',
      requestTypes: [
        {
          id: requestTypeIds.help,
          name: 'Get IT help',
          description: 'Ask the help desk for anything.',
          helpText: 'Tell us what you need.',
          issueTypeId: issueTypeIds.serviceRequest,
          fields: forms.help,
        },
        {
          id: requestTypeIds.incident,
          name: 'Report an incident',
          description: 'Tell us what does not work.',
          helpText: 'Choose the service that fails.',
          issueTypeId: issueTypeIds.incident,
          fields: forms.incident,
        },
      ],
    },
  ];
}

function project(
  id: string,
  key: string,
  name: string,
  agents: string[],
  viewers: string[],
  others: Partial<Project>,
): Project {
  const roles = new Map<string, ProjectRole>([
    ...agents.map((account) => [account, 'agent'] as const),
    ...viewers.map((account) => [account, 'viewer'] as const),
  ]);
  return {
    id,
    key,
    name,
    typeKey: 'software',
    archived: false,
    leadAccountId: accounts.administrator,
    roles,
    issueTypes: [],
    components: [],
    workflow: structuredClone(sampleWorkflow),
    lastIssueNumber: 0,
    ...others,
  };
}

function issueType(id: string, name: string, description: string, fields: IssueType['fields']): IssueType {
  return { id, name, description, subtask: false, fields };
}
