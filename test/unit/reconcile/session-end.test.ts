import { readSessions } from '../../../src/appliance/session-reader';
import { timesOf } from '../../../src/reconcile/session-end';
import { jiraTime } from '../../../src/jira/jira-time';
import { renderSample } from '../report/render-sample';
import { host } from '../appliance/samples';

const end = '<end_time timestamp="1768208000"/>';

function read(inside: string) {
  const [session] = readSessions(`<session_list><session lsid="a1">${inside}</session></session_list>`, host);
  if (!session) throw new Error('The session was not read.');
  return session;
}

test.each([
  ['no start and an endless duration', `${end}<duration>999999999:00:00</duration>`],
  ['no start and minutes that are none', `${end}<duration>99:99:99</duration>`],
  ['a duration in milliseconds', `${end}<duration>1768208000000</duration>`],
  ['an end in milliseconds', `${end}<start_time timestamp="1768208000000"/>`],
  ['a start after its end', `${end}<start_time timestamp="1768209000"/>`],
  ['a start in another age', `${end}<start_time timestamp="1"/>`],
  ['an end in another age', '<start_time timestamp="1768208000"/><end_time timestamp="253402300799"/>'],
  ['a duration longer than there is time', '<end_time timestamp="60"/><duration>100:00:00</duration>'],
])('a session of impossible times has times that Jira takes: %s', (_what, inside) => {
  const session = read(inside);
  const times = timesOf(session, false);
  expect(times).toBeDefined();
  expect(jiraTime(times?.startedAt ?? NaN)).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(times?.durationSeconds).toBeLessThanOrEqual(360_000);
  expect(() => renderSample(session)).not.toThrow();
});
