import type { ForgeDoc } from '../forge-doc';

/** Where a page asks to go: an address, or one of the product's places. */
export type Destination = Readonly<Record<string, unknown>>;

/** What `showFlag` of `@forge/bridge` hands over. */
export interface FlagRequest {
  readonly id: string | number;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly appearance?: string;
  readonly actions?: readonly { text: string; onClick: () => void }[];
  readonly isAutoDismiss?: boolean;
}

/** A group of addresses that a page asks the administrator to allow. */
export interface EgressGroup {
  readonly key: string;
  readonly description: string;
  readonly configured: readonly { domain: string; type: readonly string[] }[];
}

/** What of the stand a page reaches through its bridge. Every call rejects with an `Error` where it is refused. */
export interface HostApi {
  context(): Promise<Readonly<Record<string, unknown>>>;
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
  fetchProduct(restPath: string, init: unknown): Promise<unknown>;
  egress(operation: 'get' | 'set' | 'delete-domain' | 'delete-group', payload: unknown): Promise<unknown>;
}

/** The browser page around the app's frame. */
export interface HostPage {
  reconcile(doc: ForgeDoc): void;
  showFlag(flag: FlagRequest): void;
  closeFlag(id: string | number): void;
  /** Asks the administrator; true where access is allowed. */
  askEgress(groups: readonly EgressGroup[]): Promise<boolean>;
  navigate(destination: Destination): void;
  reload(): void;
  changeTitle(title: string): void;
}
