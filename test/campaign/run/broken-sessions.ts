import type { BrokenKind, Brokenness } from '../plan/planned-brokenness';
import type { Plan } from '../plan/plan';
import type { PlayedSession } from './played-session';

/** Which sessions of a run are broken by themselves. They stay so when all troubles end, until they are mended. */
export class BrokenSessions {
  private isMended = false;

  constructor(
    private readonly plan: Pick<Plan, 'troubles'>,
    private readonly played: () => readonly PlayedSession[],
  ) {}

  /** What is wrong with the session now, if it is of that kind. */
  now<Kind extends BrokenKind>(lsid: string, kind: Kind): Extract<Brokenness, { kind: Kind }> | undefined {
    if (this.isMended) return undefined;
    const session = this.played().find((one) => one.lsid === lsid);
    const broken = session && this.ofSession(session);
    return broken && isOfKind(broken, kind) ? broken : undefined;
  }

  /** What is wrong with the session, or was until it was mended. */
  ofSession({ planned: { broken } }: PlayedSession): Brokenness | undefined {
    return broken && this.plan.troubles.includes(broken.kind) ? broken : undefined;
  }

  /** Those that have begun so far. */
  all(): readonly PlayedSession[] {
    return this.played().filter((session) => this.ofSession(session) !== undefined);
  }

  mend(): void {
    this.isMended = true;
  }
}

function isOfKind<Kind extends BrokenKind>(
  broken: Brokenness,
  kind: Kind,
): broken is Extract<Brokenness, { kind: Kind }> {
  return broken.kind === kind;
}
