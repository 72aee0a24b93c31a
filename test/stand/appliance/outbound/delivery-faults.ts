import type { OutboundEvent } from './outbound-event';

/** What becomes of the next so many events on their way into a recipient's queue. */
export type DeliveryFault =
  | { readonly kind: 'lose'; readonly events: number }
  /** `atOnce` sends the copies side by side, else they stand one behind the other in the queue. */
  | {
      readonly kind: 'duplicate';
      readonly events: number;
      readonly copies: number;
      readonly atOnce?: boolean;
    }
  /** Holds the events back and lets them go in reverse, at the latest after `withinMs` (default 10,000). */
  | { readonly kind: 'reorder'; readonly events: number; readonly withinMs?: number }
  | { readonly kind: 'delay'; readonly events: number; readonly delayMs: number };

interface ActiveFault {
  readonly fault: DeliveryFault;
  left: number;
}

interface Exits {
  readonly enqueue: (event: OutboundEvent, copiesAtOnce: number) => void;
  readonly lose: (event: OutboundEvent) => void;
}

const defaultHoldMs = 10_000;

/** Sits in front of a recipient's queue and mishandles events as told; without a fault they pass. */
export class DeliveryFaults {
  #active: ActiveFault[] = [];
  #held: OutboundEvent[] = [];
  /** Ends the holding back when too few events come. */
  #holdTimer?: NodeJS.Timeout;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #exits: Exits;

  constructor(exits: Exits) {
    this.#exits = exits;
  }

  add(fault: DeliveryFault): void {
    if (fault.events > 0) this.#active.push({ fault, left: fault.events });
  }

  list(): readonly DeliveryFault[] {
    return this.#active.map(({ fault, left }) => ({ ...fault, events: left }));
  }

  /** Ends all faults; what is held back goes on. */
  clear(): void {
    this.#active = [];
    this.#release();
  }

  /** Forgets what is held back or delayed. */
  close(): void {
    this.#active = [];
    this.#held = [];
    clearTimeout(this.#holdTimer);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  accept(event: OutboundEvent): void {
    const active = this.#active[0];
    if (active === undefined) return this.#exits.enqueue(event, 1);
    active.left -= 1;
    const last = active.left === 0;
    if (last) this.#active.shift();
    this.#mishandle(active.fault, event, last);
  }

  #mishandle(fault: DeliveryFault, event: OutboundEvent, last: boolean): void {
    switch (fault.kind) {
      case 'lose':
        return this.#exits.lose(event);
      case 'duplicate':
        if (fault.atOnce) return this.#exits.enqueue(event, fault.copies);
        for (let copy = 0; copy < fault.copies; copy += 1) this.#exits.enqueue(event, 1);
        return;
      case 'delay':
        return this.#later(fault.delayMs, () => this.#exits.enqueue(event, 1));
      case 'reorder':
        this.#holdTimer ??= setTimeout(() => this.#release(), fault.withinMs ?? defaultHoldMs);
        this.#held.push(event);
        if (last) this.#release();
    }
  }

  #release(): void {
    clearTimeout(this.#holdTimer);
    this.#holdTimer = undefined;
    const held = this.#held.reverse();
    this.#held = [];
    for (const event of held) this.#exits.enqueue(event, 1);
  }

  #later(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, milliseconds);
    this.#timers.add(timer);
  }
}
