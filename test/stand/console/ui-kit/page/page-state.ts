import { placeOf } from '../place';
import type { ForgeDoc } from '../forge-doc';
import type { AddressBar } from '../bridge/address-bar';
import type { EgressGroup, FlagRequest, HostPage } from '../bridge/host';
import type { EgressQuestion } from './egress-consent';

/** What the browser page shows around and of the app. */
export interface PageState {
  /** A new object for each commit, as the document itself is changed in place. */
  readonly commit: { readonly doc: ForgeDoc } | undefined;
  readonly flags: readonly FlagRequest[];
  readonly question: EgressQuestion | undefined;
}

/** Holds the page's state outside React: the app commits from another frame, at any time. */
export class PageStore implements HostPage {
  #state: PageState = { commit: undefined, flags: [], question: undefined };
  readonly #listeners = new Set<() => void>();

  constructor(readonly addressBar?: AddressBar) {}

  readonly state = (): PageState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  reconcile(doc: ForgeDoc): void {
    this.#change({ commit: { doc } });
  }

  showFlag(flag: FlagRequest): void {
    const others = this.#state.flags.filter(({ id }) => String(id) !== String(flag.id));
    this.#change({ flags: [flag, ...others] });
  }

  readonly closeFlag = (id: string | number): void => {
    this.#change({ flags: this.#state.flags.filter((flag) => String(flag.id) !== String(id)) });
  };

  askEgress(groups: readonly EgressGroup[]): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isAllowed: boolean) => {
        this.#change({ question: undefined });
        resolve(isAllowed);
      };
      this.#change({ question: { groups, answer } });
    });
  }

  navigate({ url, type, target, issueKey }: Readonly<Record<string, unknown>>): void {
    const address = target === 'issue' ? `/browse/${String(issueKey)}` : url;
    if (typeof address !== 'string') {
      this.showFlag({
        id: 'navigate',
        type: 'info',
        title: 'This place does not exist on the stand',
        isAutoDismiss: true,
      });
      return;
    }
    const place = placeOf(address);
    if (type === 'new-tab') window.open(place, '_blank', 'noopener');
    else (window.top ?? window).location.assign(place);
  }

  reload(): void {
    window.location.reload();
  }

  changeTitle(title: string): void {
    document.title = title;
  }

  #change(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
