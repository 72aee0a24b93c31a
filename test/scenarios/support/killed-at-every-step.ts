import type { OperationPoint } from '../../stand/forge/faults';
import type { VirtualStand } from '../../stand/virtual-stand';

/** A place that the app goes through again and again, and where it decides something for good. */
export interface Passage<Subject> {
  /** Goes through it once, with something new each time, and gives what it was gone through with. */
  pass: (stand: VirtualStand) => Promise<Subject>;
  /** Which operations of that time may be the last of their invocation. */
  isStep: (point: OperationPoint) => boolean;
  /** Lets what was cut short be made up for. */
  recover: (stand: VirtualStand) => Promise<void>;
  /** What must be so however it went. */
  check: (stand: VirtualStand, subject: Subject) => void | Promise<void>;
}

/** No place has so many steps. */
const tooManySteps = 400;

/**
 * Goes through a place over and over, each time killed one step further on: just before an operation takes effect, then
 * just after it. The last time comes through unharmed.
 *
 * @returns the steps at which it was killed, in words
 * @throws Error that names the step after which something is not as it must be
 */
export async function killedAtEveryStep<Subject>(
  stand: VirtualStand,
  { pass, isStep, recover, check }: Passage<Subject>,
): Promise<string[]> {
  const { faults } = stand.platform;
  const steps: string[] = [];
  for (let at = 0; at < tooManySteps; at += 1) {
    let seen = 0;
    let killed: string | undefined;
    faults.killAt = (point) => {
      if (killed !== undefined || !isStep(point)) return false;
      seen += 1;
      if (seen <= at) return false;
      killed = inWords(point);
      return true;
    };
    const subject = await pass(stand);
    faults.killAt = () => false;
    await recover(stand);
    try {
      await check(stand, subject);
    } catch (error) {
      throw new Error(`Killed ${killed ?? 'nowhere'} (step ${at})`, { cause: error });
    }
    if (killed === undefined) return steps;
    steps.push(killed);
  }
  throw new Error(`The place has more than ${tooManySteps} steps.`);
}

function inWords({ when, kind, operation, key = '', invocation }: OperationPoint): string {
  return `${when} ${kind} ${operation} ${key} of ${invocation.functionKey}`;
}

/** Every step of these functions. */
export function stepsOf(...functionKeys: string[]): Passage<unknown>['isStep'] {
  return ({ invocation }) => functionKeys.includes(invocation.functionKey);
}
