import { customerRequests, plainIssues } from '../../scenarios/support/created-issues';
import { takeDown } from '../../scenarios/support/deliveries';
import { playSession } from '../../scenarios/support/inspect';
import type { Fault as ApplianceFault } from '../../stand/appliance/faults';
import type { Fault as JiraFault } from '../../stand/jira/faults';
import { playing, playingSurvey } from './plain-sessions';
import { hour, minute, type TracedSession } from './traced-session';

const workLog = { method: 'POST', path: /worklog/, times: 1 } as const;
const creation = {
  method: 'POST',
  path: /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/,
  times: 1,
} as const;
const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };

const jiraFails = (name: string, fault: JiraFault, seconds = 20 * minute): TracedSession => ({
  name,
  prepare: ({ jira }) => jira.faults.add(fault),
  play: playing({}, seconds),
});

const applianceFails = (name: string, fault: ApplianceFault): TracedSession => ({
  name,
  prepare: ({ appliance }) => appliance.faults.add(fault),
  play: playing({}, 10 * minute),
});

/** Sessions at which Jira, the appliance, the storage or the queue fails. */
export const failingSessions: readonly TracedSession[] = [
  jiraFails('whose work log gets no answer', { ...workLog, kind: 'lost-answer' }),
  jiraFails('whose work log does not reach Jira', { ...workLog, kind: 'no-connection' }),
  jiraFails('whose work log Jira fails to write', { ...workLog, status: 503 }),
  jiraFails('whose work log Jira refuses', { ...workLog, status: 400, body: { errorMessages: ['No.'] } }),
  jiraFails('whose work log Jira limits', {
    ...workLog,
    status: 429,
    headers: { 'Retry-After': '20', 'RateLimit-Reason': 'jira-per-issue-on-write' },
  }),
  jiraFails('whose work logs cannot be read', { method: 'GET', path: /worklog/, times: 1, status: 500 }),
  jiraFails('whose issue Jira hides once', { method: 'GET', path: /SUP-1\/worklog/, times: 1, status: 404 }),
  { name: 'whose issue there is not', play: playing({ externalKey: 'SUP-4711' }, hour) },
  {
    name: 'of whose issues one there is not',
    settings: { addToAllIssues: true },
    play: playing({ externalKey: 'SUP-4711 SUP-2' }, hour),
  },
  {
    name: 'whose comment fails after its work log',
    settings: { internalComment: true },
    prepare: ({ jira }) =>
      jira.faults.add({ method: 'POST', path: /comment$/, times: 1, kind: 'lost-answer' }),
    play: playing({}, 20 * minute),
  },
  {
    name: 'whose transition Jira refuses',
    settings: {
      surveyTransitions: [
        { survey: 'customer', question: 'rating', answer: '5', transition: 'Resolve', resolution: 'done' },
      ],
    },
    prepare: ({ jira }) => jira.faults.add({ method: 'POST', path: /transitions/, times: 1, status: 400 }),
    play: playingSurvey('5'),
  },
  {
    name: 'whose created issue gets no answer',
    settings: { issueCreation: plainIssues() },
    prepare: ({ jira }) => jira.faults.add({ ...creation, kind: 'lost-answer' }),
    play: playing(withoutKey, 20 * minute),
  },
  {
    name: 'whose created request is refused',
    settings: { issueCreation: customerRequests() },
    prepare: ({ jira }) => jira.faults.add({ ...creation, status: 400 }),
    play: playing(withoutKey, 20 * minute),
  },
  {
    name: 'one of whose two issues refuses',
    settings: { addToAllIssues: true },
    prepare: ({ jira }) => jira.faults.add({ method: 'POST', path: /SUP-1\/worklog/, status: 403 }),
    play: playing({ externalKey: 'SUP-1 SUP-2' }, 20 * minute),
  },
  applianceFails('whose report fails', { endpoint: 'reporting', kind: '500', times: 1 }),
  applianceFails('whose report is cut off', { endpoint: 'reporting', kind: 'truncated', times: 1 }),
  applianceFails('whose appliance limits', {
    endpoint: 'reporting',
    kind: '429',
    times: 1,
    retryAfterSeconds: 30,
  }),
  applianceFails('whose appliance is not reached once', { endpoint: 'any', kind: 'down', times: 1 }),
  {
    name: 'whose appliance is down for an hour',
    play: async (stand) => {
      takeDown(stand);
      playSession(stand);
      await stand.advance(hour);
      stand.appliance.faults.clear();
      await stand.advance(20 * minute);
    },
  },
  {
    name: 'whose push the queue refuses',
    prepare: ({ platform }) => platform.queue.failNextPushes(1),
    play: playing({}, 25 * minute),
  },
];
