interface Sleeper {
  at: number;
  wake: () => void;
}

/** Time that moves only when everybody sleeps, to the next one who wakes up. */
export class SimulatedTime {
  now = 1_000_000;
  #sleepers: Sleeper[] = [];

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => this.#sleepers.push({ at: this.now + ms, wake }));

  /** Goes on until nobody sleeps any more. */
  async run(): Promise<void> {
    await settled();
    for (;;) {
      this.#sleepers.sort((one, other) => one.at - other.at);
      const next = this.#sleepers.shift();
      if (!next) return;
      this.now = next.at;
      next.wake();
      await settled();
    }
  }
}

/** Lets everything happen that waits for nothing but its turn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
