import type { OperationPoint } from '../../stand/forge/faults';
import { statuses } from '../../stand/jira/sample/workflow';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { minute, warmStand } from '../support/deliveries';
import { deliveriesOf, workLogsOf } from '../support/inspect';
import { issueOf, movesOf } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const settings = {
  workLogFor: 'representatives',
  internalComment: true,
  attachFullReport: true,
  linkToAppliance: true,
  surveyTransitions: [
    {
      survey: 'customer',
      question: 'rating',
      answer: '5',
      transition: 'Waiting for customer',
      resolution: '',
    },
  ],
} as const;

/** What one session leaves on an issue. */
const all = { workLogs: 3, comments: 1, attachments: 1, links: 2, moves: 1 };

function countsOf(stand: VirtualStand): typeof all {
  const { comments, attachments, remoteLinks } = issueOf(stand, 'SUP-1');
  return {
    workLogs: workLogsOf(stand, 'SUP-1').length,
    comments: comments.length,
    attachments: attachments.length,
    links: remoteLinks.length,
    moves: movesOf(stand, 'SUP-1').length,
  };
}

function clear(stand: VirtualStand): void {
  Object.assign(issueOf(stand, 'SUP-1'), {
    worklogs: [],
    comments: [],
    attachments: [],
    remoteLinks: [],
    history: [],
    statusId: statuses.inProgress,
  });
}

/** A session with a text that is too long for Jira, and a survey that asks for a transition. */
async function play({ appliance, advance }: VirtualStand): Promise<void> {
  const { lsid } = appliance.startSession({
    externalKey: 'SUP-1',
    representatives: ['mlindqvist', 'tokafor'],
    preset: 'three-representatives',
    startedAgoSeconds: 600,
  });
  appliance.chat(lsid, 'customer', 'It happened again. '.repeat(2_500));
  appliance.endSession(lsid);
  appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await advance(16 * minute);
}

/**
 * After each call of Jira: before it is the same as after the one before. Those of storage are in once-only.test.ts.
 */
const isCounted = ({ invocation, kind, when }: OperationPoint) =>
  invocation.kind === 'consumer' && kind === 'jira' && when === 'after';

describe('the app can be killed after every call of a delivery that writes everything', () => {
  test('and everything is still there once', async () => {
    const stand = await warmStand({ ...settings, surveyTransitions: [...settings.surveyTransitions] });
    clear(stand);
    const operations = new Map<string, number>();
    stand.platform.faults.killAt = (point) => {
      const { id } = point.invocation;
      if (isCounted(point)) operations.set(id, (operations.get(id) ?? 0) + 1);
      return false;
    };
    await play(stand);
    expect(countsOf(stand)).toEqual(all);
    const calls = Math.max(...operations.values());
    expect(calls).toBe(14);

    for (let at = 1; at <= calls; at += 1) {
      clear(stand);
      let seen = 0;
      stand.platform.faults.killAt = (point) => {
        if (isCounted(point)) seen += 1;
        return isCounted(point) && seen === at;
      };
      await play(stand);
      expect({ at, ...countsOf(stand) }).toEqual({ at, ...all });
    }
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });
});
