import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { customerRequests, plainIssues } from '../../scenarios/support/created-issues';
import type { Random } from '../../stand/appliance/random';
import { helpDeskRepresentatives } from '../../stand/appliance/representatives';
import { accounts } from '../../stand/jira/sample/users';

/** Which issues a session comes into, to whom they are assigned, and whose time is logged. */
export type PlannedIssues = Pick<
  ConfigurationSettings,
  | 'issueCreation'
  | 'assignOnCreation'
  | 'assignUnassigned'
  | 'addToAllIssues'
  | 'workLogFor'
  | 'minimumDurationSeconds'
>;

/** What makes a session without an issue one for which an issue is created, where a configuration asks for it. */
const triggerValue = 'Walk-in';

/** As a configuration starts out: nothing is created, nobody assigned. */
export const plainSettings: PlannedIssues = {
  issueCreation: plainIssues({ mode: 'off' }),
  assignOnCreation: true,
  assignUnassigned: false,
  addToAllIssues: false,
  workLogFor: 'session',
  minimumDurationSeconds: 0,
};

/** Draws settings in which most configurations create issues. */
export function drawIssues(random: Random): PlannedIssues {
  const more = {
    triggerValue: random.chance(0.3) ? triggerValue : '',
    representativesWatch: random.chance(0.4),
    defaultAssignee: random.chance(0.3) ? accounts.administrator : '',
  };
  const mode = random.pick(['issue', 'request', 'issue', 'request', 'off'] as const);
  return {
    issueCreation: mode === 'request' ? customerRequests(more) : plainIssues({ ...more, mode }),
    assignOnCreation: random.chance(0.8),
    assignUnassigned: random.chance(0.4),
    addToAllIssues: random.chance(0.4),
    workLogFor: random.chance(0.25) ? 'representatives' : 'session',
    minimumDurationSeconds: random.chance(0.2) ? 1_800 : 0,
  };
}

/** Which issue a session is for, as its external key tells, and who is in it. */
export interface PlannedParticipation {
  externalKey: string | undefined;
  /** User names; absent: the appliance chooses. */
  representatives?: readonly string[];
}

/** Keys inside of a text: known ones, one twice by its former key, and some that lead nowhere. */
const severalKeys = [
  'SUP-1, SUP-2',
  'SUP-5 and sup-4',
  'SUP-6 (was OPS-17)',
  'SUP-999 SUP-3',
  'OPS-2; SEC-1; SUP-2',
  'SUP-2 SUP-4 OPS-1',
] as const;

/** The empty one is no external key at all. */
const withoutKeys = ['', 'no key here', 'walk-in, first floor', 'WALK-IN'] as const;

/** Draws a session of a run in which issues are created: many name none, some name several. */
export function drawParticipation(random: Random, drawnKey: string | undefined): PlannedParticipation {
  const usernames = helpDeskRepresentatives.map(({ username }) => username);
  const representatives = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(usernames));
  return { externalKey: drawKey(random, drawnKey), representatives: [...new Set(representatives)] };
}

function drawKey(random: Random, drawnKey: string | undefined): string | undefined {
  const share = random.next();
  if (share < 0.5) return random.pick(withoutKeys) || undefined;
  return share < 0.65 ? random.pick(severalKeys) : drawnKey;
}
