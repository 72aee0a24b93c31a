import * as v from 'valibot';
import { pollQueueMessageSchema } from '../../../src/polling/polling-queue';
import { noon } from './samples';

test('a message of a version that knew polls only is read as one of a poll', () => {
  const message = { configurationId: 'one', begunAt: noon, dispatchedAt: noon };
  expect(v.parse(pollQueueMessageSchema, message)).toEqual({ kind: 'poll', ...message });
});

test.each([
  [{ kind: 'backfill', configurationId: 'one', jobId: 'job' }],
  [{ kind: 'poll', configurationId: 'one', begunAt: noon, dispatchedAt: noon }],
])('a message of the kind it names is read as such: %j', (message) => {
  expect(v.parse(pollQueueMessageSchema, message)).toEqual(message);
});

test('a message of another kind cannot be read', () => {
  const message = { kind: 'other', configurationId: 'one', begunAt: noon, dispatchedAt: noon };
  expect(v.safeParse(pollQueueMessageSchema, message).success).toBe(false);
});
