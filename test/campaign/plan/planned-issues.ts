import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { customerRequests, plainIssues } from '../../scenarios/support/created-issues';
import type { Random } from '../../stand/appliance/random';
import { helpDeskRepresentatives } from '../../stand/appliance/representatives';
import { accounts } from '../../stand/jira/sample/users';
import { drawKeyAboutIssues, type PlannedKey } from './planned-keys';

/** Which issues a session goes into, to whom they are assigned, and whose time is logged. */
export type PlannedIssues = Pick<
  ConfigurationSettings,
  | 'issueCreation'
  | 'assignOnCreation'
  | 'assignUnassigned'
  | 'addToAllIssues'
  | 'workLogFor'
  | 'minimumDurationSeconds'
>;

/** What makes a session without an issue one for which an issue is created, if a configuration asks for it. */
const triggerValue = 'Walk-in';

/** The settings at first: nothing is created, nobody assigned. */
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
export interface PlannedParticipation extends PlannedKey {
  /** User names; absent: the appliance chooses. */
  representatives?: readonly string[];
}

/** Draws who is in a session of a run in which issues are created, and what it says of issues. */
export function drawParticipation(random: Random, drawnKey: PlannedKey): PlannedParticipation {
  const usernames = helpDeskRepresentatives.map(({ username }) => username);
  const representatives = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => random.pick(usernames));
  return { ...drawKeyAboutIssues(random, drawnKey), representatives: [...new Set(representatives)] };
}
