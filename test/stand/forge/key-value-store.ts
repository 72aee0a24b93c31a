import type { EntitySchema } from './manifest-schema';
import { expireTimeOf } from './storage/item-view';
import { StorageError } from './storage/storage-error';
import { everyKeyAsItIs, type DisturbBatchRead } from './storage/storage-batch';
import { storageOperations } from './storage/storage-operations';
import { StorageQuota, type StorageAccess } from './storage/storage-quota';
import type { Consistency, StoredItem } from './storage/storage-space';
import { StorageSpaces } from './storage/storage-spaces';

/** What storage answers to one request, and what the request carried. */
export interface StorageAnswer {
  status: number;
  /** Undefined: an answer without a body. */
  body?: unknown;
  access: StorageAccess;
  /** What it read or wrote; nothing if it was refused. */
  bytes: number;
}

/** A stored value, for tests to look at. */
export interface DumpedItem {
  /** Absent: a plain key. */
  entityName?: string;
  key: string;
  value: unknown;
  /** ISO 8601. */
  expireTime?: string;
}

/** The codes of conditions that do not hold. */
const conflicts = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED'];

/** Forge's key-value and custom entity store in memory, behind the requests that @forge/kvs makes. */
export class KeyValueStore {
  private readonly spaces: StorageSpaces;
  private readonly quota = new StorageQuota();
  /**
   * What a condition that does not hold is answered with instead. Documentation names neither codes nor a status for
   * all of them, so that the app must not depend on them.
   */
  conflictsAs: { status: number; code: string } | undefined;

  /** @param consistency kept, not copied: it may be changed while the store is in use */
  constructor(
    schemas: readonly EntitySchema[],
    readonly consistency: Consistency,
  ) {
    this.spaces = new StorageSpaces(schemas, consistency);
  }

  /**
   * Answers one request; what is refused is answered too.
   * @param operation the path below `/api/v1/`: `set`, `entity/query`, `transaction`, …
   * @param disturb what a batch read tells of a key in place of its value
   */
  handle(operation: string, body: unknown, disturb: DisturbBatchRead = everyKeyAsItIs): StorageAnswer {
    const known = storageOperations.get(operation);
    if (!known) return { status: 404, body: unknownOperation(operation), access: 'read', bytes: 0 };
    const { access, perform } = known;
    try {
      this.quota.admit(access);
      const effect = perform(this.spaces, body, disturb);
      this.quota.charge(access, effect.bytes);
      return { status: effect.body === undefined ? 204 : 200, access, ...effect };
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      const { status, code } = conflicts.includes(error.code) ? (this.conflictsAs ?? error) : error;
      return { status, body: { code, message: error.message }, access, bytes: 0 };
    }
  }

  /** Puts many values into an entity at once, past the limits of the platform: as months would have left them. */
  plant(entityName: string, items: Iterable<{ key: string; value: unknown }>): void {
    const space = this.spaces.of(entityName);
    for (const { key, value } of items) space.put(key, value, undefined);
  }

  /** Everything is gone, secrets too. */
  clear(): void {
    this.spaces.clear();
  }

  /** Every value that is not a secret. */
  dump(): DumpedItem[] {
    const entities = this.spaces.entityNames().flatMap((entityName) =>
      this.spaces
        .of(entityName)
        .all()
        .map((item) => ({ entityName, ...dumped(item) })),
    );
    return [...this.spaces.plain.all().map(dumped), ...entities];
  }

  dumpSecrets(): DumpedItem[] {
    return this.spaces.secrets.all().map(dumped);
  }
}

function dumped(item: StoredItem): DumpedItem {
  const value = JSON.parse(JSON.stringify(item.value)) as unknown;
  return { key: item.key, value, ...expireTimeOf(item) };
}

function unknownOperation(operation: string) {
  return { code: 'NOT_FOUND', message: `The local platform has no storage operation ${operation}.` };
}
