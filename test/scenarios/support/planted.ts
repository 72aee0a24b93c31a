import { newDelivery, type Delivery } from '../../../src/delivery/delivery';
import type { VirtualStand } from '../../stand/virtual-stand';

/** A delivery of the seeded configuration that is done, `ago` milliseconds before now. */
export function pastDelivery(
  stand: Pick<VirtualStand, 'configurationId'>,
  number: number,
  ago: number,
): Delivery {
  const lsid = number.toString(16).padStart(32, '0');
  const at = Date.now() - ago;
  const of = { configurationId: stand.configurationId, applianceId: 'default', lsid };
  return {
    ...newDelivery({ ...of, eventType: 'session-end', source: 'outbound-event' }, at),
    state: 'done',
    dueAt: at,
    sessionEndedAt: at - 20_000,
    issueKey: 'SUP-1',
    attempts: [{ at, stage: 'work-log', outcome: 'done', cause: 'Added a work log to SUP-1.' }],
  };
}

/** What the storage takes within a second, and somewhat less. */
const plantedAtOnce = 800;

/** Puts deliveries into storage past the app, as it would have left them; time goes on if they are many. */
export async function plantDeliveries(stand: VirtualStand, deliveries: readonly Delivery[]): Promise<void> {
  for (const [index, delivery] of deliveries.entries()) {
    if (index > 0 && index % plantedAtOnce === 0) await stand.advance(15);
    plantDelivery(stand, delivery);
  }
}

/** Puts one delivery into storage past the app. */
export function plantDelivery(
  { platform }: Pick<VirtualStand, 'platform'>,
  { id, ...attributes }: Delivery,
): void {
  const answer = platform.store.handle('entity/set', {
    entityName: 'delivery',
    key: id,
    // As on its way to the storage: what is not there is left out.
    value: JSON.parse(JSON.stringify({ ...attributes, scope: 'installation' })) as unknown,
  });
  if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
}

/** Damages something that is stored, past the app: as an accident or another version of it may leave it. */
export function damage(
  { platform }: Pick<VirtualStand, 'platform'>,
  { entityName, key }: { entityName: string; key: string },
  changes: Record<string, unknown>,
): void {
  const stored = platform.store.dump().find((item) => item.entityName === entityName && item.key === key);
  if (!stored) throw new Error(`Nothing is stored under ${key}.`);
  const value = JSON.parse(JSON.stringify({ ...Object(stored.value), ...changes })) as unknown;
  const answer = platform.store.handle('entity/set', { entityName, key, value });
  if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
}

/** What the app logged from that mark on, as the platform keeps it. */
export function logOf({ platform }: VirtualStand, mark = 0): string[] {
  return platform.ledger.since(mark).flatMap(({ logs }) => logs.map(({ text }) => text));
}
