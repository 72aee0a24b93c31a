import {
  closedBreaker,
  type CircuitBreaker,
  type CircuitBreakerStore,
} from '../../../src/delivery/circuit-breaker';
import type { Delivery } from '../../../src/delivery/delivery';
import type { DeliveryPage, DeliveryStore } from '../../../src/delivery/delivery-store';
import { violationsOf } from './state-machine-rules';

/** The app is gone in the middle of something; the platform will bring its message back. */
export class Killed extends Error {}

/** Storage in memory. It checks every write, and the app can be killed at any of its operations. */
export class MortalStorage {
  /** How many operations the app has left to live, and whether it dies after the effect of the last one. */
  kill: { operations: number; after: boolean } | undefined;
  readonly kept = new Map<string, Delivery>();
  breaker: CircuitBreaker = closedBreaker('one');
  readonly violations: string[] = [];
  /** How many operations there were. */
  operations = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** One operation, before or after which the app may be killed. */
  async operation<T>(run: () => T): Promise<T> {
    await Promise.resolve();
    this.operations += 1;
    const { kill } = this;
    if (kill) kill.operations -= 1;
    const dies = kill !== undefined && kill.operations <= 0;
    if (dies) this.kill = undefined;
    if (dies && !kill.after) throw new Killed();
    const result = run();
    if (dies) throw new Killed();
    return result;
  }

  readonly deliveries: DeliveryStore = {
    claim: (delivery) => this.operation(() => !this.kept.has(delivery.id) && this.#write(delivery)),
    get: (id) => this.operation(() => this.find(id)),
    getMany: (ids) => this.operation(() => ids.flatMap((id) => this.find(id) ?? [])),
    replace: (previous, next) =>
      this.operation(() => {
        const current = this.kept.get(next.id);
        const isSame = current?.updatedAt === previous.updatedAt && current.state === previous.state;
        return isSame && this.#write(next);
      }),
    due: (now, limit) =>
      this.operation(() => this.#page(({ state, dueAt }) => state === 'waiting' && dueAt <= now, limit)),
    heldFor: (configurationId, limit) =>
      this.operation(() => this.#page(({ heldFor }) => heldFor === configurationId, limit).deliveries),
    ofState: (which) => this.operation(() => this.#page(({ state }) => state === which.state, 100)),
    latestOf: () => Promise.resolve([]),
    countWaiting: () => Promise.resolve(0),
  };

  readonly breakers: CircuitBreakerStore = {
    breakerOf: () => this.operation(() => this.breaker),
    notClosed: () => this.operation(() => (this.breaker.phase === 'closed' ? [] : [this.breaker])),
    replace: (previous, next) =>
      this.operation(() => {
        if (previous.revision !== this.breaker.revision) return false;
        this.breaker = next;
        return true;
      }),
  };

  find(id: string): Delivery | undefined {
    return structuredClone(this.kept.get(id));
  }

  all(): Delivery[] {
    return [...this.kept.values()];
  }

  #write(next: Delivery): true {
    this.violations.push(...violationsOf(this.kept.get(next.id), next, this.#now()));
    this.kept.set(next.id, structuredClone(next));
    return true;
  }

  #page(fits: (delivery: Delivery) => boolean, limit: number): DeliveryPage {
    const found = this.all().filter(fits);
    return { deliveries: found.sort((a, b) => a.dueAt - b.dueAt).slice(0, limit) };
  }
}
