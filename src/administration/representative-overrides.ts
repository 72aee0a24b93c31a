import * as v from 'valibot';
import { isSameName } from '../jira/same-name';

export const overrideSchema = v.object({
  /** The value of the representative field; compared by `isSameName`. */
  representative: v.string(),
  /** Empty if the account was closed: such a mapping does nothing, but stays visible. */
  accountId: v.string(),
});

export type Override = v.InferOutput<typeof overrideSchema>;

/** Whether the account of the mapping was closed. */
export function isOfFormerUser({ accountId }: Override): boolean {
  return accountId === '';
}

/** The override without its account. */
export function ofFormerUser({ representative }: Override): Override {
  return { representative, accountId: '' };
}

/** All overrides as one stored value. */
export interface OverrideList {
  revision: number;
  overrides: Override[];
}

/** How many fit into the one stored value (240 KiB, Forge KVS limit). */
export const maximumOverrides = 500;

/** Where the overrides are kept. Every method throws StorageUnavailable if the platform refuses. */
export interface OverrideStore {
  read(): Promise<OverrideList>;
  /** @returns false if another write came first: nothing is written then */
  replace(list: OverrideList, expectedRevision: number): Promise<boolean>;
}

/** The list with this override. It replaces one for the same representative. */
export function withOverride(overrides: Override[], override: Override): Override[] {
  return [...withoutOverride(overrides, override.representative), override].sort((a, b) =>
    a.representative.localeCompare(b.representative),
  );
}

/** The list without the override for that representative. */
export function withoutOverride(overrides: Override[], representative: string): Override[] {
  return overrides.filter((override) => !isOf(override, representative));
}

/** Whether the override is for that representative, however the name is written. */
export function isOf(override: Override, representative: string): boolean {
  return isSameName(override.representative, representative);
}
