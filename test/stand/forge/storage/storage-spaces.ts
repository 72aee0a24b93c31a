import type { EntitySchema } from '../manifest-schema';
import { checkEntityValue } from './entity-value';
import { badRequest } from './storage-error';
import { checkKey, checkValue, expiryOf } from './storage-limits';
import type { Ttl } from './storage-requests';
import { StorageSpace, type Consistency, type StoredItem } from './storage-space';

interface EntitySpace {
  schema: EntitySchema;
  space: StorageSpace;
}

/** A write that is not done yet. */
export interface Write {
  entityName?: string | undefined;
  key: string;
  value: unknown;
  options: { ttl?: Ttl | undefined };
}

/** The three kinds of space of one installation: plain keys, secrets, and one for each entity. */
export class StorageSpaces {
  readonly plain: StorageSpace;
  readonly secrets: StorageSpace;
  private readonly entities: Map<string, EntitySpace>;

  constructor(schemas: readonly EntitySchema[], consistency: Consistency) {
    this.plain = new StorageSpace(consistency);
    this.secrets = new StorageSpace(consistency);
    this.entities = new Map(
      schemas.map((schema) => [schema.name, { schema, space: new StorageSpace(consistency) }]),
    );
  }

  /** @throws StorageError INVALID_ENTITY_TYPE for an entity that the manifest does not declare */
  entity(name: string): EntitySpace {
    const entity = this.entities.get(name);
    if (!entity) throw badRequest('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}.`);
    return entity;
  }

  clear(): void {
    for (const space of [
      this.plain,
      this.secrets,
      ...[...this.entities.values()].map(({ space }) => space),
    ]) {
      space.clear();
    }
  }

  entityNames(): string[] {
    return [...this.entities.keys()];
  }

  /** The space of an entity, or that of plain keys or secrets if no entity is named. */
  of(entityName: string | undefined, otherwise: 'plain' | 'secrets' = 'plain'): StorageSpace {
    return entityName === undefined ? this[otherwise] : this.entity(entityName).space;
  }

  /**
   * Checks all that can be wrong with a write by itself.
   * @throws StorageError
   */
  check({ entityName, key, value, options }: Write): void {
    checkKey(key);
    checkValue(value);
    if (entityName !== undefined) checkEntityValue(this.entity(entityName).schema, value);
    expiryOf(options.ttl, Date.now());
  }

  /** Does a write that was checked. */
  write({ entityName, key, value, options }: Write, otherwise: 'plain' | 'secrets' = 'plain'): StoredItem {
    return this.of(entityName, otherwise).put(key, value, expiryOf(options.ttl, Date.now()));
  }
}
