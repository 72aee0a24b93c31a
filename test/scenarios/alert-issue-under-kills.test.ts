import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import type { OperationPoint } from '../stand/forge/faults';
import type { Issue } from '../stand/jira/site/issue';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  closeIssue,
  descriptionOf,
  discard,
  failureOf,
  look,
  mailingStand,
  park,
} from './support/alert-issue';
import { hour } from './support/deliveries';
import { killedAtEveryStep, stepsOf } from './support/killed-at-every-step';

afterEach(stopVirtualStands);
jest.setTimeout(180_000);

/** Every step of a run of the schedule from when it reads what it knows of the alert issue. */
function stepsOfAlertIssue(): (point: OperationPoint) => boolean {
  const reached = new Set<string>();
  return (point) => {
    const { keys = [], invocation } = point;
    if (keys.some((key) => key.endsWith('alert-issue'))) reached.add(invocation.id);
    return stepsOf('run-schedule')(point) && reached.has(invocation.id);
  };
}

function changesSomething({ kind, operation }: OperationPoint): boolean {
  return kind === 'jira' ? !operation.startsWith('GET') : operation === 'transaction';
}

const recover = (stand: VirtualStand) => stand.advance(2 * look);

/** Parks a delivery, another one each time. */
function parking(stand: VirtualStand): () => ReturnType<typeof park> {
  let number = 0;
  return () => park(stand, (number += 1));
}

/** A stand with an alert issue, in which all is well again. */
async function standWithIssue() {
  const stand = await alertingStand();
  const parkOne = parking(stand);
  const parked = await parkOne();
  await stand.advance(look);
  await discard(stand, parked);
  await stand.advance(look);
  return { stand, parkOne, issue: alertIssueOf(stand) };
}

async function expectToSay(stand: VirtualStand, issue: Issue, text: string): Promise<void> {
  expect(descriptionOf(issue)).toContain(text);
  expect(await failureOf(stand)).toBeUndefined();
}

describe('killed at any step of', () => {
  test.each([
    ['its creation', 'jira POST /rest/api/…/issue of', false],
    ['the search for one whose creation got no answer', 'jira POST /rest/api/…/search/jql of', true],
  ])('%s, there is one alert issue', async (_, step, isAnswerLost) => {
    const stand = await alertingStand();
    const parkOne = parking(stand);
    const closed: Issue[] = [];
    let isArmed = false;
    const isStep = stepsOfAlertIssue();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        isArmed = !isAnswerLost;
        if (isAnswerLost) {
          stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/issue$/, times: 1 });
        }
        const parked = await parkOne();
        await stand.advance(look);
        isArmed = true;
        await stand.advance(3 * look);
        return parked;
      },
      isStep: (point) => isArmed && isStep(point),
      recover,
      check: async (_stand, parked) => {
        const open = alertIssuesOf(stand).filter((issue) => !closed.includes(issue));
        expect(open).toHaveLength(1);
        for (const issue of open) {
          await expectToSay(stand, issue, 'One delivery of “Help desk” is parked');
          closeIssue(stand, issue);
        }
        closed.push(...open);
        await discard(stand, parked);
        await stand.advance(look);
      },
    });
    expect(steps.join()).toContain(`after ${step}`);
    expect(steps.length).toBeGreaterThanOrEqual(10);
  });

  test('updating the alert issue, or of telling it that all is well, it says so once', async () => {
    const { stand, parkOne, issue } = await standWithIssue();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const { length } = issue.comments;
        const parked = await parkOne();
        await stand.advance(2 * look);
        await expectToSay(stand, issue, 'One delivery of “Help desk” is parked');
        await discard(stand, parked);
        await stand.advance(look);
        return length;
      },
      isStep: stepsOfAlertIssue(),
      recover,
      check: async (_stand, length) => {
        expect(alertIssueOf(stand)).toBe(issue);
        await expectToSay(stand, issue, 'All is well again');
        expect(issue.comments).toHaveLength(length + 1);
      },
    });
    expect(steps.join()).toContain('after jira POST /rest/api/…/issue/…/comment');
    expect(steps.length).toBeGreaterThanOrEqual(15);
  });

  test('sending its emails, each comes once, or again after an hour, and never twice within one', async () => {
    const stand = await mailingStand();
    const parkOne = parking(stand);
    const { mails } = stand.jira.site;
    const alarm = expect.stringContaining('needs attention') as string;
    const calm = expect.stringContaining('all is well') as string;
    let isArmed = false;
    const isStep = stepsOfAlertIssue();
    const lookArmed = async () => {
      isArmed = true;
      await stand.advance(look);
      isArmed = false;
    };
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        const { length } = mails;
        const parked = await parkOne();
        await lookArmed();
        await stand.advance(1.1 * hour);
        await discard(stand, parked);
        await lookArmed();
        return length;
      },
      // What only reads leaves nothing behind, and each step takes hours here.
      isStep: (point) => isArmed && isStep(point) && changesSomething(point),
      recover: (recovering) => recovering.advance(2.5 * hour),
      check: (_stand, length) => {
        const subjects = mails.slice(length).map(({ subject }) => subject);
        const once = subjects.filter((subject, index) => subject !== subjects[index - 1]);
        expect(once).toEqual([alarm, calm]);
        expect(subjects.length).toBeLessThanOrEqual(3);
        for (const [index, { at }] of mails.slice(1).entries()) {
          expect(at - (mails[index]?.at ?? 0)).toBeGreaterThanOrEqual(hour * 1000);
        }
      },
    });
    expect(
      steps.filter((step) => step.startsWith('after jira POST /rest/api/…/issue/…/notify')),
    ).toHaveLength(2);
    expect(steps.length).toBeGreaterThanOrEqual(12);
  });

  test('finding out that it was deleted, there is one alert issue', async () => {
    const { stand, parkOne } = await standWithIssue();
    const steps = await killedAtEveryStep(stand, {
      pass: async () => {
        stand.jira.site.deleteIssue(alertIssueOf(stand));
        const parked = await parkOne();
        await stand.advance(2 * look);
        return parked;
      },
      isStep: stepsOfAlertIssue(),
      recover,
      check: async (_stand, parked) => {
        await expectToSay(stand, alertIssueOf(stand), 'One delivery of “Help desk” is parked');
        await discard(stand, parked);
        await stand.advance(look);
      },
    });
    expect(steps.join()).toContain('after jira GET /rest/api/…/mypermissions');
    expect(steps.length).toBeGreaterThanOrEqual(15);
  });
});
