/** What a session key leads to: the session gets the key, and waits in the queue. */
export interface WantedKey {
  /** `general`, `team:<id>` or `issue:<code name>`. */
  queue: string;
  externalKey: string;
  lifetimeSeconds: number;
}

/** A key as the appliance created it. Whoever has it can start the session: it is a credential. */
export interface CreatedKey {
  /** Digits that the customer types in. */
  shortKey: string;
  /** The link that does the same. */
  url: string;
  /** By the appliance's clock, in milliseconds; absent if it does not say so. */
  expiresAt?: number;
}
