import { jsonBytes } from './storage-limits';
import type { MetadataField } from './storage-requests';
import type { StoredItem } from './storage-space';

/** An item as the app sees it: metadata only if it was asked for. */
export function shown(item: StoredItem, fields: readonly MetadataField[]): Record<string, unknown> {
  return {
    key: item.key,
    value: item.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: item.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: item.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') ? expireTimeOf(item) : {}),
  };
}

/** ISO 8601, as the metadata field EXPIRE_TIME has it. */
export function expireTimeOf({ expiresAt }: StoredItem): { expireTime?: string } {
  return expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
}

/** What reading or writing an item carries, in bytes. */
export function weightOf({ key, value }: StoredItem): number {
  return key.length + jsonBytes(value);
}
