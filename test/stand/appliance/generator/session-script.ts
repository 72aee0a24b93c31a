import type { EventDetails, Participant } from '../appliance-session';
import { systemParticipant } from '../participants';
import type { Random } from '../random';

export interface ScriptedEvent extends EventDetails {
  readonly seconds: number;
  readonly type: string;
}

/** Who takes part; the first of each list is the primary one. */
export interface Cast {
  readonly customers: readonly Participant[];
  readonly representatives: readonly Participant[];
}

/** What happens in a session, one thing after the other, in seconds since its start. */
export class SessionScript {
  readonly events: ScriptedEvent[] = [];
  #seconds = 0;

  constructor(
    readonly random: Random,
    readonly cast: Cast,
  ) {}

  /** Seconds since the start of the session. */
  get seconds(): number {
    return this.#seconds;
  }

  /** Somebody of the cast; `system` if the list is empty. */
  customer(index = 0): Participant {
    return this.cast.customers[index] ?? systemParticipant;
  }

  representative(index = 0): Participant {
    return this.cast.representatives[index] ?? systemParticipant;
  }

  /** Lets between `least` and `most` seconds go by. */
  wait(least: number, most: number): this {
    this.#seconds += this.random.integer(least, most);
    return this;
  }

  happens(type: string, details: EventDetails = {}): this {
    this.events.push({ seconds: this.#seconds, type, ...details });
    return this;
  }
}
