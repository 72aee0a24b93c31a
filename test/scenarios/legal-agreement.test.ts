import { adfToText } from '../../src/report/adf-text';
import type { EventDetails } from '../stand/appliance/appliance-session';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

/** The line of a work log that tells what the customer answered. */
async function reportedAnswer(details: EventDetails): Promise<string | undefined> {
  const stand = await createVirtualStand();
  const { lsid, events } = stand.appliance.startSession({
    externalKey: 'SUP-2',
    preset: 'short',
    customer: 'Amelia Hartley',
  });
  const answer = events.find(({ type }) => type === 'Legal Agreement Response');
  Object.assign(answer ?? {}, { body: undefined, data: undefined }, details);
  stand.appliance.endSession(lsid);
  await stand.advance(60);
  const [workLog] = workLogsOf(stand, 'SUP-2');
  return adfToText(workLog?.comment as never)
    .split('\n')
    .find((line) => line.startsWith('Legal agreement'));
}

test.each([
  ['among the values of the event', { data: [{ name: 'response', value: 'Accepted' }] }, 'Accepted'],
  ['in its text', { body: 'Declined' }, 'Declined'],
  ['in a text that XML cannot carry', { body: 'Accepted\u0001' }, 'Accepted'],
  ['as markup', { body: '<h1>Yes</h1> {{session.id}}' }, '<h1>Yes</h1> {{session.id}}'],
  ['nowhere', {}, 'answer not reported'],
])(
  'the answer to the legal agreement is a line of the work log if the appliance tells it %s',
  async (_, details: EventDetails, shown) => {
    const line = await reportedAnswer(details);
    expect(line).toContain(`Legal agreement: ${shown}, Amelia Hartley, `);
    expect(line).toMatch(/, \d+:\d\d [AP]M$/);
  },
);

test('customers of the simulated appliance answer the agreement, and it tells so in each way', async () => {
  const stand = await createVirtualStand();
  const ways = new Set<string>();
  for (let n = 0; n < 40; n += 1) {
    const { customers, events } = stand.appliance.startSession({ preset: 'three-representatives' });
    const answers = events.filter(({ type }) => type === 'Legal Agreement Response');
    expect(answers.map(({ performedBy }) => performedBy?.name)).toEqual(customers.map(({ name }) => name));
    for (const { body, data } of answers) ways.add(body ? 'text' : data ? 'values' : 'nowhere');
  }
  expect([...ways].sort()).toEqual(['nowhere', 'text', 'values']);
});
