/** A place in a page's own history. */
export interface PageLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: PageLocation, action: Action) => void;
type To = string | Partial<PageLocation>;

/**
 * The history that `view.createHistory()` gives a page, in the shape of the `history` package's version 4. It lives
 * in memory: the stand's own address does not change with it.
 */
export class PageHistory {
  action: Action = 'POP';
  location: PageLocation;
  readonly #entries: PageLocation[];
  readonly #listeners = new Set<Listener>();
  #index = 0;

  constructor() {
    this.location = locationOf('/', undefined, 'initial');
    this.#entries = [this.location];
  }

  get length(): number {
    return this.#entries.length;
  }

  readonly push = (to: To, state?: unknown): void => {
    const next = locationOf(to, state, String(this.#entries.length));
    this.#entries.splice(this.#index + 1, Infinity, next);
    this.#moveTo(this.#index + 1, 'PUSH');
  };

  readonly replace = (to: To, state?: unknown): void => {
    this.#entries[this.#index] = locationOf(to, state, this.location.key);
    this.#moveTo(this.#index, 'REPLACE');
  };

  readonly go = (steps: number): void => this.#moveTo(this.#index + steps, 'POP');
  readonly goBack = (): void => this.go(-1);
  readonly goForward = (): void => this.go(1);

  readonly createHref = (to: Partial<PageLocation>): string =>
    `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`;

  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #moveTo(index: number, action: Action): void {
    const entry = this.#entries[index];
    if (entry === undefined) return;
    this.#index = index;
    this.location = entry;
    this.action = action;
    for (const listener of [...this.#listeners]) listener(entry, action);
  }
}

function locationOf(to: To, state: unknown, key: string): PageLocation {
  if (typeof to !== 'string') {
    return {
      pathname: to.pathname ?? '/',
      search: to.search ?? '',
      hash: to.hash ?? '',
      state: to.state ?? state,
      key,
    };
  }
  const { pathname, search, hash } = new URL(to, 'https://page.invalid');
  return { pathname, search, hash, state, key };
}
