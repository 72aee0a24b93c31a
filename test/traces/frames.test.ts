import { plainIssues } from '../scenarios/support/created-issues';
import { playSession } from '../scenarios/support/inspect';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';

afterEach(stopVirtualStands);

type ForgeFetch = (...request: unknown[]) => Promise<Response>;

const isForgeFetch = (value: unknown): value is ForgeFetch => typeof value === 'function';

/** How many of the app's own functions are at work, from the queue's entry on, each time that Jira is called. */
function countFrames(): number[] {
  const counts: number[] = [];
  const forgeFetch: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (!isForgeFetch(forgeFetch)) throw new Error('The platform is not installed.');
  const counting: ForgeFetch = (...request) => {
    const frames = framesOfApp();
    if (frames.some((line) => line.includes('/jira-call.ts'))) counts.push(frames.length);
    return forgeFetch(...request);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: counting });
  return counts;
}

/** Without the two that hand the call to the platform. */
const ofApp = /\/src\/(?!forge\/jira-http)/;

function framesOfApp(): string[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Infinity;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack.split('\n').filter((line) => ofApp.test(line));
}

test('from the queue’s entry to a call of Jira a plain delivery passes at most ten functions', async () => {
  const stand = await createVirtualStand();
  const counts = countFrames();
  playSession(stand);
  await stand.advance(60);
  expect(counts).toEqual([9, 10]);
});

test('so does one that matches its representative and creates an issue', async () => {
  const issueCreation = plainIssues();
  const stand = await createVirtualStand({
    configuration: { representativeField: 'displayName', issueCreation },
  });
  const counts = countFrames();
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(60);
  expect(counts).toEqual([10, 10, 10, 10]);
});
