type Listener = (payload: unknown) => void;

/** The events that frames of one page send each other (`events.on`, `events.emit` of `@forge/bridge`). */
export class BridgeEvents {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Calls `listener` with the payload of each such event from now on. */
  on(event: string, listener: Listener): { unsubscribe: () => void } {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return { unsubscribe: () => void listeners.delete(listener) };
  }

  emit(event: string, payload: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(payload);
  }
}
