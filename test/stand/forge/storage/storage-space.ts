/** A stored value with its times, in milliseconds since the epoch. */
export interface StoredItem {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

/** How the store differs from a plain map. It may be changed while the store is in use. */
export interface Consistency {
  /** Queries see what was stored so many milliseconds ago. */
  queryLagMs: number;
  /** Expired values stay readable for 48 hours, as the platform allows itself. */
  keepExpired: boolean;
}

interface Version {
  at: number;
  item: StoredItem | undefined;
}

const keptAfterExpiryMs = 48 * 3_600_000;

/** How far back a stale read may see. */
const versionsKeptMs = 10 * 60_000;

/** One space of keys. `get` is strictly consistent, `visibleToQueries` and `getAsOf` are not. */
export class StorageSpace {
  /** Newest last; older ones are there only as long as a lagging query or a stale read may still see them. */
  private readonly versions = new Map<string, Version[]>();

  constructor(private readonly consistency: Consistency) {}

  get(key: string): StoredItem | undefined {
    return this.alive(this.versions.get(key)?.at(-1)?.item);
  }

  /** What there was at a time, in milliseconds: nothing before the first write, and what is kept of ten minutes. */
  getAsOf(key: string, at: number): StoredItem | undefined {
    return this.alive(newestUpTo(this.versions.get(key) ?? [], at)?.item);
  }

  /** Stores a value; the time of its creation stays when it is overwritten. */
  put(key: string, value: unknown, expiresAt: number | undefined): StoredItem {
    const now = Date.now();
    const item: StoredItem = {
      key,
      value,
      createdAt: this.get(key)?.createdAt ?? now,
      updatedAt: now,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
    this.append(key, item);
    return item;
  }

  clear(): void {
    this.versions.clear();
  }

  delete(key: string): void {
    if (this.versions.has(key)) this.append(key, undefined);
  }

  /** In no order. */
  visibleToQueries(): StoredItem[] {
    const horizon = Date.now() - this.consistency.queryLagMs;
    const items: StoredItem[] = [];
    for (const [key, versions] of this.versions) {
      const version = newestUpTo(versions, horizon);
      const item = this.alive(version?.item);
      if (item) items.push(item);
      else if (version && version === versions.at(-1)) this.versions.delete(key);
    }
    return items;
  }

  /** Everything that `get` would find, by key. */
  all(): StoredItem[] {
    return [...this.versions.keys()].sort().flatMap((key) => this.get(key) ?? []);
  }

  private append(key: string, item: StoredItem | undefined): void {
    const versions = this.versions.get(key) ?? [];
    const furthestBack = Math.max(this.consistency.queryLagMs, versionsKeptMs);
    const oldestSeen = newestUpTo(versions, Date.now() - furthestBack);
    const kept = versions.slice(oldestSeen ? versions.indexOf(oldestSeen) : 0);
    this.versions.set(key, [...kept, { at: Date.now(), item }]);
  }

  private alive(item: StoredItem | undefined): StoredItem | undefined {
    if (item?.expiresAt === undefined) return item;
    const goneAt = item.expiresAt + (this.consistency.keepExpired ? keptAfterExpiryMs : 0);
    return Date.now() < goneAt ? item : undefined;
  }
}

function newestUpTo(versions: readonly Version[], horizon: number): Version | undefined {
  return versions.reduce<Version | undefined>(
    (newest, version) => (version.at <= horizon ? version : newest),
    undefined,
  );
}
