import { AddressBarInMemory, type AddressBar, type AddressEntry } from './address-bar';

/** A place in a page's own history. */
export interface PageLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
}

type Action = 'POP' | 'PUSH' | 'REPLACE';
type Listener = (location: PageLocation, action: Action) => void;
type To = string | Partial<PageLocation>;

/**
 * The history that `view.createHistory()` gives a page, in the shape of the `history` package's version 4. Its
 * locations are relative to the page's own address.
 */
export class PageHistory {
  action: Action = 'POP';
  location: PageLocation;
  readonly #bar: AddressBar;
  readonly #listeners = new Set<Listener>();

  constructor(bar: AddressBar = new AddressBarInMemory()) {
    this.#bar = bar;
    this.location = shownIn(bar);
    bar.onGone(() => this.#moved('POP'));
  }

  get length(): number {
    return this.#bar.length;
  }

  readonly push = (to: To, state?: unknown): void => {
    this.#bar.push(entryOf(to, state));
    this.#moved('PUSH');
  };

  readonly replace = (to: To, state?: unknown): void => {
    this.#bar.replace(entryOf(to, state));
    this.#moved('REPLACE');
  };

  readonly go = (steps: number): void => this.#bar.go(steps);
  readonly goBack = (): void => this.go(-1);
  readonly goForward = (): void => this.go(1);

  readonly createHref = (to: Partial<PageLocation>): string => addressOf(to);

  readonly listen = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #moved(action: Action): void {
    this.location = shownIn(this.#bar);
    this.action = action;
    for (const listener of [...this.#listeners]) listener(this.location, action);
  }
}

function shownIn({ entry: { address, state } }: AddressBar): PageLocation {
  const { pathname, search, hash } = new URL(address, 'https://page.invalid');
  return { pathname, search, hash, state };
}

function entryOf(to: To, state: unknown): AddressEntry {
  if (typeof to === 'string') return { address: to, state };
  return { address: addressOf(to), state: to.state ?? state };
}

function addressOf({ pathname, search, hash }: Partial<PageLocation>): string {
  return `${pathname ?? '/'}${search ?? ''}${hash ?? ''}`;
}
