import { z } from 'zod';
import * as v from 'valibot';
import { auditEntrySchema, type AuditEntry } from '../../../src/administration/audit-trail';
import type { DumpedItem } from '../../stand/forge/key-value-store';
import type { Stand } from '../../stand/stand';
import type { VirtualStand } from '../../stand/virtual-stand';

/** Everything in storage, including the secrets: equal texts mean that nothing was stored. */
export function everythingStored({ platform }: VirtualStand): string {
  return JSON.stringify([platform.store.dump(), platform.store.dumpSecrets()]);
}

/** The stored values of an entity. */
export function entitiesOf({ platform }: Pick<Stand, 'platform'>, entityName: string): DumpedItem[] {
  return platform.store.dump().filter((item) => item.entityName === entityName);
}

/** The recorded changes as stored, oldest first. */
export function auditEntriesOf(stand: VirtualStand): AuditEntry[] {
  return entitiesOf(stand, 'audit-entry')
    .map(({ key, value }) => v.parse(auditEntrySchema, { ...Object(value), id: key }))
    .sort((a, b) => a.at - b.at || (a.revision ?? 0) - (b.revision ?? 0));
}

const setSchema = z.looseObject({ configurations: z.array(z.record(z.string(), z.unknown())) });

function storedSet(stand: Pick<Stand, 'platform'>) {
  const [set] = entitiesOf(stand, 'configuration-set');
  return setSchema.parse(set?.value);
}

/** The configurations as stored. */
export function storedConfigurations(stand: Pick<Stand, 'platform'>): Record<string, unknown>[] {
  return storedSet(stand).configurations;
}

/** Puts configurations into storage past the app, as another version of it or an accident may have left them. */
export function plantConfigurations(stand: Pick<Stand, 'platform'>, configurations: unknown[]): void {
  plantInSet(stand, { configurations });
}

/** The same for the settings of the installation. */
export function plantSettings(stand: Pick<Stand, 'platform'>, settings: unknown): void {
  plantInSet(stand, { settings });
}

function plantInSet(
  stand: Pick<Stand, 'platform'>,
  part: { configurations: unknown[] } | { settings: unknown },
): void {
  const answer = stand.platform.store.handle('entity/set', {
    entityName: 'configuration-set',
    key: 'set',
    value: { ...storedSet(stand), ...part },
  });
  if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
}
