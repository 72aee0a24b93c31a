import type { RecordedCall, Recording } from '../../../bench/recording/recording';
import { ReplayedCalls } from '../../../bench/replay/replayed-calls';

const call = (path: string, answer: string): RecordedCall => ({
  to: 'fpp jira',
  method: 'GET',
  path,
  status: answer === '' ? 204 : 200,
  headers: [['content-type', 'application/json']],
  answer,
});

const recording: Recording = {
  name: 'two calls',
  at: 0,
  event: { body: {} },
  metadata: {},
  calls: [call('/first', '{"id":"1"}'), call('/second', '')],
};

const jira = { type: 'fpp', remote: 'jira' };

let calls: ReplayedCalls;

beforeEach(() => {
  calls = new ReplayedCalls(recording);
});

test('calls are answered as they were, for each event again', async () => {
  for (let event = 0; event < 2; event += 1) {
    calls.begin();
    const first = calls.answer(jira, '/first');
    expect(await first.json()).toEqual({ id: '1' });
    expect(first.headers.get('content-type')).toBe('application/json');
    expect(calls.answer(jira, '/second').status).toBe(204);
    calls.end();
  }
});

test('another path, method or addressee than the recorded one is an error', () => {
  expect(() => calls.answer(jira, '/second')).toThrow(
    'Call 1 is fpp jira GET /second, and was fpp jira GET /first.',
  );
  expect(() => calls.answer(jira, '/first', { method: 'PUT' })).toThrow('Call 1 is fpp jira PUT /first');
  expect(() => calls.answer({ type: 'egress' }, '/first')).toThrow('Call 1 is egress GET /first');
});

test('a call too many is an error, and so is one that was not made', () => {
  calls.answer(jira, '/first');
  expect(() => calls.end()).toThrow('fpp jira GET /second was not asked.');
  calls.answer(jira, '/second');
  calls.end();
  expect(() => calls.answer(jira, '/third')).toThrow('Call 3 is fpp jira GET /third, and was not made.');
});
