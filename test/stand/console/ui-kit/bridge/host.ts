import { z } from 'zod';
import { isHandler, type ForgeDoc } from '../forge-doc';
import type { AddressBar } from './address-bar';

/** Where a page asks to go: an address, or one of the product's places. */
export type Destination = Readonly<Record<string, unknown>>;

const handler = z.custom<() => void>(isHandler);

/** What `showFlag` of `@forge/bridge` hands over. */
export const flagRequest = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().optional(),
  description: z.string().optional(),
  type: z.string().optional(),
  appearance: z.string().optional(),
  actions: z.array(z.object({ text: z.string(), onClick: handler })).optional(),
  isAutoDismiss: z.boolean().optional(),
});

export type FlagRequest = z.infer<typeof flagRequest>;

const egressGroup = z.object({
  key: z.string(),
  description: z.string(),
  configured: z.array(z.object({ domain: z.string(), type: z.array(z.string()) })),
});

/** A group of addresses that a page asks the administrator to allow. */
export type EgressGroup = z.infer<typeof egressGroup>;

/** What `permissions.egress.set` of `@forge/bridge` hands over. */
export const egressRequest = z.object({ egresses: z.array(egressGroup) });

/** What a page reaches of the stand through its bridge. Every call rejects with an `Error` if it is refused. */
export interface HostApi {
  context(): Promise<Readonly<Record<string, unknown>>>;
  invoke(functionKey: string, payload: unknown): Promise<unknown>;
  fetchProduct(restPath: string, init: unknown): Promise<unknown>;
  egress(operation: 'get' | 'set' | 'delete-domain' | 'delete-group', payload: unknown): Promise<unknown>;
}

/** The browser page around the app's frame. */
export interface HostPage {
  /** Where the history of the page is shown; nowhere if it is absent. */
  readonly addressBar?: AddressBar;
  reconcile(doc: ForgeDoc): void;
  showFlag(flag: FlagRequest): void;
  closeFlag(id: string | number): void;
  /** Asks the administrator; true if access is allowed. */
  askEgress(groups: readonly EgressGroup[]): Promise<boolean>;
  navigate(destination: Destination): void;
  reload(): void;
  changeTitle(title: string): void;
}
