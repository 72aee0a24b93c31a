import { customerRequests, plainIssues } from '../../scenarios/support/created-issues';
import { playSession } from '../../scenarios/support/inspect';
import { issueOf } from '../../scenarios/support/issue';
import { letFirstWriteHappenLater } from '../../scenarios/support/late-writes';
import { everything, played, redirect } from '../../scenarios/support/redirecting';
import type { Fault } from '../../stand/jira/faults';
import type { VirtualStand } from '../../stand/virtual-stand';
import { playing, playingSurvey } from './plain-sessions';
import { day, hour, minute, type TracedSession } from './traced-session';

/** A session at which Jira is called in a certain way. */
export interface DeepSession extends Omit<TracedSession, 'play'> {
  play: (stand: VirtualStand) => unknown;
  /** The calls that it is about: each is made. */
  calls: readonly RegExp[];
}

const resolves = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolve',
  resolution: 'done',
} as const;

const transition = { surveyTransitions: [resolves] };
const maja = { externalKey: undefined, representatives: ['mlindqvist'] };
const three = { preset: 'three-representatives', representatives: ['mlindqvist', 'tokafor'] } as const;
const creation = /\/(rest\/api\/3\/issue|servicedeskapi\/request)$/;
const mark = /^PUT .*properties\/remote-support-survey/;

/** Jira fails at the next call of that kind. */
const once =
  (fault: Fault) =>
  ({ jira }: VirtualStand) =>
    jira.faults.add({ ...fault, times: 1 });

const withoutAssignee = (stand: VirtualStand) => issueOf(stand, 'SUP-2').fields.delete('assignee');

/** The ways from the queue to Jira that lead through the most functions, and some that are usual. */
export const deepSessions: readonly DeepSession[] = [
  { name: 'that is plain', play: playing(), calls: [/^GET .*worklog/, /^POST .*worklog/] },
  {
    name: 'with everything that can be written',
    settings: everything,
    play: playing({ externalKey: 'SUP-4', preset: 'long-chat' }),
    calls: [/^GET .*SUP-4\?fields/, /^POST .*comment/, /^POST .*attachments/, /^POST .*remotelink/],
  },
  {
    name: 'whose survey asks for a transition',
    settings: transition,
    play: playingSurvey('5'),
    calls: [/^GET .*transitions/, mark, /^POST .*transitions/],
  },
  {
    name: 'whose transition Jira refuses, whichever way',
    settings: transition,
    prepare: ({ jira }) =>
      jira.faults.add({
        method: 'POST',
        path: /transitions/,
        status: 400,
        body: { errors: { resolution: 'Non.' } },
      }),
    play: playingSurvey('5'),
    calls: [/^POST .*transitions/, /^DELETE .*properties\/remote-support-survey/],
  },
  {
    name: 'of whose transition nobody knows whether it was made',
    settings: transition,
    prepare: once({ method: 'POST', path: /transitions/, kind: 'no-connection' }),
    play: async (stand) => {
      await playingSurvey('5')(stand);
      await stand.advance(hour);
    },
    calls: [/expand=changelog/, /^POST .*transitions/],
  },
  {
    name: 'that names an issue which nobody has',
    settings: { assignUnassigned: true },
    prepare: withoutAssignee,
    play: playing({ externalKey: 'SUP-2', representatives: ['mlindqvist'] }),
    calls: [/user\/search/, /user\/assignable\/search/, /^PUT .*assignee/],
  },
  {
    name: 'whose representative cannot be assigned any more',
    settings: { assignUnassigned: true },
    prepare: (stand) => {
      withoutAssignee(stand);
      once({ method: 'PUT', path: /assignee/, status: 400, body: {} })(stand);
    },
    play: playing({ externalKey: 'SUP-2', representatives: ['mlindqvist'] }),
    calls: [/^PUT .*assignee/, /user\/assignable\/search/],
  },
  {
    name: 'for which an issue is created',
    settings: { issueCreation: plainIssues() },
    play: playing(maja),
    calls: [/user\/search/, /user\/assignable\/search/, /^POST .*3\/issue$/],
  },
  {
    name: 'for which a request is created and finished',
    settings: { issueCreation: customerRequests({ representativesWatch: true }) },
    play: playing({ ...three, externalKey: undefined }),
    calls: [/^POST .*request$/, /^PUT .*properties/, /user\/search/, /^PUT .*assignee/, /^POST .*watchers/],
  },
  {
    name: 'whose request Jira takes only as plain text, and which is slow to be assigned',
    settings: { issueCreation: customerRequests() },
    prepare: (stand) => {
      once({ method: 'POST', path: creation, status: 400, body: { errorMessage: 'No.' } })(stand);
      once({ path: /user\/(assignable\/)?search/, kind: 'slow', delayMs: 30_000 })(stand);
    },
    play: playing(maja, hour),
    calls: [/^POST .*request$/, /^GET .*SUP-\d+\?fields=.*assignee/, /^PUT .*assignee/],
  },
  {
    name: 'whose created request is finished by the next attempt',
    settings: { issueCreation: customerRequests() },
    prepare: (stand) => {
      once({ method: 'PUT', path: /\/assignee/, status: 404 })(stand);
      once({ method: 'POST', path: /worklog/, status: 503 })(stand);
    },
    play: playing(maja, hour),
    calls: [/^GET .*SUP-\d+\?fields=.*assignee/, /^PUT .*assignee/],
  },
  {
    name: 'whose created issue got no answer',
    settings: { issueCreation: plainIssues() },
    prepare: once({ method: 'POST', path: creation, kind: 'lost-answer' }),
    play: playing(maja, hour),
    calls: [/search\/jql/],
  },
  {
    name: 'whose created request got no answer',
    settings: { issueCreation: customerRequests() },
    prepare: once({ method: 'POST', path: creation, kind: 'lost-answer' }),
    play: playing(maja, hour),
    calls: [/myself/, /search\/jql/, /^PUT .*assignee/],
  },
  {
    name: 'whose issue is not known any more',
    settings: { issueCreation: plainIssues() },
    play: async (stand) => {
      const lsid = await playing(maja)(stand);
      stand.platform.stop();
      for (let passed = 0; passed < 100; passed += 1) await stand.advance(day);
      await stand.platform.start();
      stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
      await stand.advance(2 * minute);
    },
    calls: [/search\/jql/],
  },
  {
    name: 'for which an issue is created since there is none that it names',
    settings: { issueCreation: plainIssues() },
    play: playing({ ...maja, externalKey: 'SUP-998 NOPE-1' }, hour),
    calls: [/SUP-998\?fields/, /NOPE-1\?fields/, /mypermissions/, /user\/search/, /^POST .*3\/issue$/],
  },
  {
    name: 'in all issues that it names',
    settings: { addToAllIssues: true },
    play: playing({ externalKey: 'SUP-1 SUP-998 OPS-1' }, hour),
    calls: [/SUP-998\?fields/, /mypermissions/, /^POST .*OPS-1\/worklog/],
  },
  {
    name: 'whose work log Jira refuses',
    prepare: once({ method: 'POST', path: /worklog/, status: 400, body: { errorMessages: ['No.'] } }),
    play: playing({}, hour),
    calls: [/3\/configuration/],
  },
  {
    name: 'whose work log comes into being twice',
    prepare: (stand) => letFirstWriteHappenLater(stand, 10 * minute),
    play: playing({}, hour),
    calls: [/myself/, /^DELETE .*worklog/],
  },
  {
    name: 'whose comment comes into being twice',
    settings: { internalComment: true },
    prepare: (stand) => letFirstWriteHappenLater(stand, 4 * minute, /comment/),
    play: playing({}, hour),
    calls: [/myself/, /^DELETE .*comment/],
  },
  {
    name: 'whose full report is attached twice',
    settings: { attachFullReport: true },
    prepare: (stand) => letFirstWriteHappenLater(stand, 4 * minute, /attachments/),
    play: playing({ preset: 'long-chat' }, hour),
    calls: [/myself/, /^DELETE .*attachment/],
  },
  {
    name: 'that an administrator writes to another issue',
    settings: everything,
    play: async (stand) => {
      const lsid = await played(stand, { preset: 'long-chat' });
      await redirect(stand, [lsid], 'SUP-2');
      await stand.advance(minute);
    },
    calls: [
      /^GET .*issue\/\d+\?fields/,
      /^GET .*fields=.*attachment/,
      /^DELETE .*worklog/,
      /^DELETE .*comment/,
      /^DELETE .*attachment/,
      /^DELETE .*remotelink/,
    ],
  },
  {
    name: 'that an administrator writes to another issue, and that cannot be removed',
    play: async (stand) => {
      const lsid = playSession(stand);
      await stand.advance(minute);
      stand.jira.faults.add({ method: 'DELETE', path: /worklog/, status: 403 });
      await redirect(stand, [lsid], 'SUP-2');
      await stand.advance(minute);
    },
    calls: [/^DELETE .*worklog/, /3\/configuration/],
  },
  {
    name: 'whose representative hides the address that is looked for',
    settings: { issueCreation: plainIssues(), representativeField: 'email' },
    play: playing({ externalKey: undefined, representatives: ['tokafor'] }),
    calls: [/user\/email/],
  },
];
