/** An address within a page, such as `/activity?state=parked`, and what a page keeps with it. */
export interface AddressEntry {
  readonly address: string;
  readonly state: unknown;
}

/** The addresses that a page's history goes through. */
export interface AddressBar {
  readonly entry: AddressEntry;
  readonly length: number;
  push(entry: AddressEntry): void;
  replace(entry: AddressEntry): void;
  /** Beyond either end nothing happens. */
  go(steps: number): void;
  /** Calls the listener whenever `go`, or the browser, has led to another entry. */
  onGone(listener: () => void): void;
}

/** An address bar that nobody sees. */
export class AddressBarInMemory implements AddressBar {
  readonly #entries: AddressEntry[] = [{ address: '/', state: undefined }];
  readonly #listeners: (() => void)[] = [];
  #index = 0;

  get entry(): AddressEntry {
    return this.#entries[this.#index] ?? { address: '/', state: undefined };
  }

  get length(): number {
    return this.#entries.length;
  }

  push(entry: AddressEntry): void {
    this.#index += 1;
    this.#entries.splice(this.#index, Infinity, entry);
  }

  replace(entry: AddressEntry): void {
    this.#entries[this.#index] = entry;
  }

  go(steps: number): void {
    if (this.#entries[this.#index + steps] === undefined) return;
    this.#index += steps;
    for (const listener of this.#listeners) listener();
  }

  onGone(listener: () => void): void {
    this.#listeners.push(listener);
  }
}

/**
 * The browser's own address bar. What Jira has in its path is behind the `#`, so that the stand's page stays the
 * same.
 */
export class AddressBarOfWindow implements AddressBar {
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  get entry(): AddressEntry {
    const { location, history } = this.#window;
    return { address: location.hash.replace(/^#/, '') || '/', state: history.state as unknown };
  }

  get length(): number {
    return this.#window.history.length;
  }

  push({ address, state }: AddressEntry): void {
    this.#window.history.pushState(state, '', `#${address}`);
  }

  replace({ address, state }: AddressEntry): void {
    this.#window.history.replaceState(state, '', `#${address}`);
  }

  go(steps: number): void {
    this.#window.history.go(steps);
  }

  onGone(listener: () => void): void {
    this.#window.addEventListener('popstate', listener);
  }
}
