import { paceSeconds, queued, queuedLater, requeued } from '../../../src/delivery/delivery-queue';

const delivery = { id: 'one:a:session-end', configurationId: 'one', lsid: 'a' };
const hexadecimal = Array.from({ length: 64 }, (_, number) => number.toString(16));

describe('the lane of a delivery', () => {
  test('is its session’s, whatever the event', () => {
    const survey = { ...delivery, id: 'one:a:customer-survey' };
    expect(queued(survey).lane).toBe(queued(delivery).lane);
  });

  test('is its configuration’s: no lane of one holds up another', () => {
    const lanes = (configurationId: string) =>
      new Set(hexadecimal.map((lsid) => queued({ ...delivery, configurationId, lsid }).lane));
    expect(lanes('one').size).toBe(4);
    expect([...lanes('one')].filter((lane) => lanes('two').has(lane))).toEqual([]);
  });
});

test('of a long row ten deliveries start at once, then one every second, and none later than the queue can delay', () => {
  expect(Array.from({ length: 13 }, (_, place) => paceSeconds(place))).toEqual([
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3,
  ]);
  expect(paceSeconds(5_000)).toBe(900);
});

test('a message says if the schedule has pushed it', () => {
  expect(queuedLater(delivery, 5)).toMatchObject({ delaySeconds: 5 });
  expect(queuedLater(delivery, 5).message.requeued).toBeUndefined();
  expect(requeued(delivery, 5)).toMatchObject({ delaySeconds: 5, message: { requeued: true } });
});
