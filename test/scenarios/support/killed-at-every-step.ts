import type { OperationPoint } from '../../stand/forge/faults';
import type { VirtualStand } from '../../stand/virtual-stand';

/** A place that the app goes through again and again, and that decides something for good. */
export interface Passage<Subject> {
  /** Goes through it once, with something new each time, and gives what it was gone through with. */
  pass: (stand: VirtualStand) => Promise<Subject>;
  /** Which operations of that time may be the last of their invocation. */
  isStep: (point: OperationPoint) => boolean;
  /** Gives the app time to make up for what was cut short. */
  recover: (stand: VirtualStand) => Promise<void>;
  /** What must hold, however it went. */
  check: (stand: VirtualStand, subject: Subject) => void | Promise<void>;
}

/** No place has so many steps. */
const tooManySteps = 400;

/**
 * Goes through a place over and over, each time killed at another step: just before an operation takes effect, or just
 * after it. The last time there is no step left, and it comes through unharmed.
 *
 * @returns the steps at which it was killed, in words
 * @throws Error that names the step after which something is not as it must be
 */
export async function killedAtEveryStep<Subject>(
  stand: VirtualStand,
  { pass, isStep, recover, check }: Passage<Subject>,
): Promise<string[]> {
  const { faults } = stand.platform;
  const steps = new Set<string>();
  while (steps.size < tooManySteps) {
    let killed: string | undefined;
    const nameOf = namesOfSteps();
    faults.killAt = (point) => {
      const step = nameOf(point);
      if (killed !== undefined || step === undefined || !isStep(point) || steps.has(step)) return false;
      killed = step;
      return true;
    };
    const subject = await pass(stand);
    faults.killAt = () => false;
    await recover(stand);
    try {
      await check(stand, subject);
    } catch (error) {
      throw new Error(`Killed ${killed ?? 'nowhere'}`, { cause: error });
    }
    if (killed === undefined) return [...steps];
    steps.add(killed);
  }
  throw new Error(`The place has more than ${tooManySteps} steps.`);
}

/** Gives each step the same name on every pass: by what is done, and how often it was done before. */
function namesOfSteps(): (point: OperationPoint) => string | undefined {
  const isNew = newState();
  const times = new Map<string, number>();
  return (point) => {
    if (!isNew(point)) return undefined;
    const words = inWords(point);
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return time === 1 ? words : `${words}, time ${time}`;
  };
}

/** Just before an operation everything is as it was just after the one before, if nothing else was under way. */
function newState(): (point: OperationPoint) => boolean {
  const latest = new Map<string, OperationPoint['when']>();
  return ({ invocation, when }) => {
    const isSame = when === 'before' && latest.get(invocation.id) === 'after';
    latest.set(invocation.id, when);
    return !isSame;
  };
}

/** Without ids, which differ each time. */
function inWords({ when, kind, operation, key = '', invocation }: OperationPoint): string {
  const what = `${operation} ${key}`.replace(/[0-9a-f-]{32,36}|\d+/g, '…');
  return `${when} ${kind} ${what.trim()} of ${invocation.functionKey}`;
}

/** Every step of these functions. */
export function stepsOf(...functionKeys: string[]): Passage<unknown>['isStep'] {
  return ({ invocation }) => functionKeys.includes(invocation.functionKey);
}
