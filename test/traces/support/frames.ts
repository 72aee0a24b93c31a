/** A call of Jira, with the app's own functions that are at work then, the innermost first. */
export interface CallWithFrames {
  /** The method, the path and the query. */
  call: string;
  frames: readonly string[];
}

/** The most functions from the consumer's entry to a call of Jira. */
const mostFrames = 10;

type ForgeFetch = (target: unknown, path: string, init?: RequestInit) => Promise<Response>;

const isForgeFetch = (value: unknown): value is ForgeFetch => typeof value === 'function';

/** The calls of Jira that the consumer of the queue makes from now on. */
export function followCalls(): CallWithFrames[] {
  const calls: CallWithFrames[] = [];
  const forgeFetch: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (!isForgeFetch(forgeFetch)) throw new Error('The platform is not installed.');
  const following: ForgeFetch = (target, path, init) => {
    const frames = framesOfApp();
    const isOfConsumer = frames.some((line) => line.includes('/src/entry/process-delivery.ts'));
    if (isOfConsumer && frames.some((line) => line.includes('/jira-call.ts'))) {
      calls.push({ call: `${init?.method ?? 'GET'} ${path}`, frames });
    }
    return forgeFetch(target, path, init);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: following });
  return calls;
}

/** Those calls to which more functions lead than may be. */
export function tooDeep(calls: readonly CallWithFrames[]): CallWithFrames[] {
  return calls.filter(({ frames }) => frames.length > mostFrames);
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
