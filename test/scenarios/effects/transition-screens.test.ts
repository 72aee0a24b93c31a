import { isDone } from '../../../src/delivery/delivery';
import { statuses } from '../../stand/jira/sample/workflow';
import { resolutionField } from '../../stand/jira/site/issue-fields';
import type { Transition } from '../../stand/jira/site/workflow';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { causesOf, playSession } from '../support/inspect';
import { issueOf, movesOf } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const rule = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolved',
  resolution: 'Done',
} as const;

const rootCause = {
  fieldId: 'customfield_10052',
  name: 'Root cause',
  type: 'paragraph',
  required: true,
} as const;

const close: Transition = {
  id: '61',
  name: 'Close without words',
  from: [statuses.inProgress],
  to: statuses.resolved,
  screen: [],
};

/** The transition of the sample workflow that leads to “Resolved”. */
function resolve({ jira }: VirtualStand): Transition {
  const found = jira.site.project('SUP')?.workflow.transitions.find(({ name }) => name === 'Resolve');
  if (!found) throw new Error('The sample workflow has no “Resolve”.');
  return found;
}

function addTransition({ jira }: VirtualStand, transition: Transition): void {
  jira.site.project('SUP')?.workflow.transitions.push(transition);
}

/** A session whose customer answers as soon as it is over: what the delivery of the survey says. */
async function surveyed(stand: VirtualStand): Promise<string> {
  const lsid = playSession(stand);
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(2 * minute);
  const delivery = deliveryOf(stand, lsid, 'customer-survey');
  expect(isDone(delivery)).toBe(true);
  return causesOf([deliveryOf(stand, lsid), delivery]).join(' ');
}

const resolutionOf = (stand: VirtualStand) => issueOf(stand, 'SUP-1').fields.get('resolution');

describe('a transition whose screen requires what the app cannot fill', () => {
  test('is told in Jira’s words, and fails nothing else', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    resolve(stand).screen.push({ ...resolutionField, ...rootCause });
    const told = await surveyed(stand);
    expect(told).toContain('SUP-1 was not moved to “Resolved”, as the customer’s survey asks: Jira refused');
    expect(told).toContain('Root cause is required');
    expect(told).toMatch(/(Added|Updated)/);
    expect(movesOf(stand, 'SUP-1')).toEqual([]);
  });

  test('gives way to another one to the same status', async () => {
    const stand = await warmStand({ surveyTransitions: [{ ...rule, resolution: '' }] });
    addTransition(stand, close);
    const told = await surveyed(stand);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Resolved']);
    expect(told).toContain(
      'Moved SUP-1 to “Resolved”, as the customer’s survey asks. Jira refused “Resolve” at first: Resolution is required.',
    );
  });

  test('does not give way to another one if the rule names it', async () => {
    const stand = await warmStand({
      surveyTransitions: [{ ...rule, transition: 'Resolve', resolution: '' }],
    });
    addTransition(stand, close);
    expect(await surveyed(stand)).toContain('SUP-1 was not moved to “Resolve”');
    expect(movesOf(stand, 'SUP-1')).toEqual([]);
  });

  test('is told with every other one that Jira refused', async () => {
    const stand = await warmStand({ surveyTransitions: [{ ...rule, resolution: '' }] });
    addTransition(stand, { ...close, validator: { messages: ['Ask Maja first.'] } });
    const told = await surveyed(stand);
    expect(told).toContain('Resolution is required');
    expect(told).toContain('“Close without words” was refused as well: Ask Maja first.');
  });
});

describe('a resolution', () => {
  test('is set by the transition whose screen shows it, although another one comes first', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    stand.jira.site.project('SUP')?.workflow.transitions.unshift(close);
    const told = await surveyed(stand);
    expect(resolutionOf(stand)).toBe('10000');
    expect(told).toContain('Moved SUP-1 to “Resolved”, as the customer’s survey asks.');
    expect(told).not.toContain('Close without words');
  });

  test('that no screen shows is told not to be set', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    resolve(stand).screen = [];
    expect(await surveyed(stand)).toContain(
      'Moved SUP-1 to “Resolved”, as the customer’s survey asks. The resolution “Done” was not set: the screen of “Resolve” has none.',
    );
  });

  test('that the screen does not show but requires is set by its name', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    resolve(stand).hidden = ['resolution'];
    const told = await surveyed(stand);
    expect(resolutionOf(stand)).toBe('10000');
    expect(told).toContain('Jira refused “Resolve” at first: Resolution is required.');
  });

  test('that Jira refuses is left out, and that is told in its words', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    resolve(stand).screen = [{ ...resolutionField, required: false }];
    const refusal = { errorMessages: [], errors: { resolution: 'Only agents may set it.' } };
    stand.jira.faults.add({ method: 'POST', path: /transitions/, times: 1, status: 400, body: refusal });
    const told = await surveyed(stand);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Resolved']);
    expect(resolutionOf(stand)).toBeUndefined();
    expect(told).toContain(
      'The resolution “Done” was not set. Jira refused “Resolve” at first: Only agents may set it.',
    );
  });
});

test('what Jira refuses is made by a replay once the workflow is mended, wherever the issue is then', async () => {
  const stand = await warmStand({ surveyTransitions: [rule] });
  resolve(stand).validator = { messages: ['Ask Maja first.'] };
  await surveyed(stand);
  expect(issueOf(stand, 'SUP-1').properties.size).toBe(0);
  issueOf(stand, 'SUP-1').statusId = statuses.waiting;
  delete resolve(stand).validator;
  await changeSettings(stand, { surveyTransitions: [{ ...rule, transition: 'resolve' }] });
  const [delivery] = stand.platform.store.dump().filter(({ key }) => key.endsWith(':customer-survey'));
  await stand.callAdmin('replayDeliveries', { ids: [delivery?.key] });
  await stand.advance(minute);
  expect(movesOf(stand, 'SUP-1')).toEqual(['Resolved']);
});
