import { customerRequests, plainIssues } from '../../scenarios/support/created-issues';
import { playSession } from '../../scenarios/support/inspect';
import { issueOf } from '../../scenarios/support/issue';
import { redirect } from '../../scenarios/support/redirecting';
import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { playing, playingSurvey } from './plain-sessions';
import { minute, type TracedSession } from './traced-session';

const resolves = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolve',
  resolution: 'done',
} as const;

const everything: Partial<ConfigurationSettings> = {
  workLogFor: 'representatives',
  internalComment: true,
  attachFullReport: true,
  linkToAppliance: true,
  assignUnassigned: true,
  surveyTransitions: [resolves],
};

const withoutKey = { externalKey: undefined, representatives: ['mlindqvist'] };
const three = { preset: 'three-representatives', representatives: ['mlindqvist', 'tokafor'] } as const;

/** Sessions with each kind of write. */
export const writtenSessions: readonly TracedSession[] = [
  {
    name: 'with a work log for each representative',
    settings: { workLogFor: 'representatives' },
    play: playing(three),
  },
  { name: 'with an internal comment', settings: { internalComment: true }, play: playing() },
  {
    name: 'whose report is too long and attached',
    settings: { attachFullReport: true },
    play: async (stand) => {
      const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
      stand.appliance.chat(lsid, 'customer', 'It happened again. '.repeat(2_500));
      stand.appliance.endSession(lsid);
      await stand.advance(minute);
    },
  },
  { name: 'with links to the appliance', settings: { linkToAppliance: true }, play: playing() },
  {
    name: 'whose survey asks for a transition',
    settings: { surveyTransitions: [resolves] },
    play: playingSurvey('5'),
  },
  {
    name: 'whose survey asks for a transition that there is not',
    settings: { surveyTransitions: [{ ...resolves, transition: 'Send to the moon' }] },
    play: playingSurvey('5'),
  },
  {
    name: 'whose issue nobody is assigned to',
    settings: { assignUnassigned: true },
    play: playing({ externalKey: 'SUP-4', representatives: ['mlindqvist'] }),
  },
  {
    name: 'with everything',
    settings: everything,
    play: playingSurvey('5', { ...three, externalKey: 'SUP-4' }),
  },
  {
    name: 'in all issues that it names',
    settings: { addToAllIssues: true },
    play: playing({ externalKey: 'SUP-1 SUP-2 OPS-1' }),
  },
  {
    name: 'with everything in two issues',
    settings: { ...everything, addToAllIssues: true },
    play: playingSurvey('5', { ...three, externalKey: 'SUP-1 SUP-4' }),
  },
  {
    name: 'for which an issue is created',
    settings: { issueCreation: plainIssues() },
    play: playing(withoutKey),
  },
  {
    name: 'for which a request is created',
    settings: { issueCreation: customerRequests({ representativesWatch: true }) },
    play: playing({ ...three, externalKey: undefined }),
  },
  {
    name: 'for which an issue is created, and a survey',
    settings: { ...everything, issueCreation: plainIssues() },
    play: playingSurvey('5', withoutKey),
  },
  {
    name: 'whose representative Jira does not know',
    settings: { issueCreation: plainIssues() },
    prepare: ({ jira }) => {
      for (const user of jira.site.users.values()) user.displayName = `Former ${user.displayName}`;
    },
    play: playing(withoutKey),
  },
  {
    name: 'whose issue was moved',
    prepare: (stand) => {
      const operations = stand.jira.site.projectOf(issueOf(stand, 'OPS-1'));
      stand.jira.site.moveIssue(issueOf(stand, 'SUP-2'), operations, Date.now());
    },
    play: playing({ externalKey: 'SUP-2' }),
  },
  {
    name: 'that an administrator writes to another issue',
    settings: { internalComment: true, linkToAppliance: true },
    play: async (stand) => {
      const lsid = playSession(stand, { preset: 'long-chat' });
      await stand.advance(minute);
      await redirect(stand, [lsid], 'SUP-2');
      await stand.advance(minute);
    },
  },
];
