import * as v from 'valibot';
import { readBy } from '../foundation/read-by';
import { deliverySchema, type Attempt, type Delivery } from './delivery';

/** What stands for a delivery whose stored record is damaged. */
export interface DamagedDelivery {
  delivery: Delivery;
  /** Where the record is damaged: the name of a field, never what is in it. */
  where: string;
}

/**
 * What stands for a stored record of which something cannot be read, as an accident or another version of the app may
 * have left it. Of such a record only the key counts, which names configuration, session and event, and the two times
 * by which storage lists it and compares it. It is parked: an administrator replays or discards it. What was ignored,
 * as its key says, stays so.
 *
 * @param id under which it is stored
 * @param value what is stored
 */
export function damagedDelivery(id: string, value: object): DamagedDelivery {
  const updatedAt = timeIn(value, 'updatedAt');
  const at = Math.round(updatedAt ?? timeIn(value, 'createdAt') ?? 0);
  const where = damageIn({ ...value, id });
  const names = namedBy(id);
  const delivery: Delivery = {
    ...names,
    id,
    applianceId: 'unknown',
    source: 'outbound-event',
    createdAt: Math.round(timeIn(value, 'createdAt') ?? at),
    updatedAt: updatedAt ?? 0,
    dueAt: at,
    failures: 0,
    attempts: [{ at, stage: 'record', outcome: 'damaged', cause: causeOf(where, names), isInDoubt: true }],
  };
  return { delivery, where };
}

/**
 * What an attempt of which nothing is known has left in Jira may be still to come when the delivery is brought up
 * again.
 */
export function doubtAfterDamage({ attempts }: Delivery): Pick<Attempt, 'isInDoubt'> {
  return attempts.at(-1)?.outcome === 'damaged' ? { isInDoubt: true } : {};
}

function causeOf(where: string, { lsid }: Pick<Delivery, 'lsid'>): string {
  const damage = `This delivery’s stored record could not be read (${where})`;
  return lsid === undefined
    ? `${damage}, so nobody knows what it was about.`
    : `${damage}, so nobody knows how far it had come. Replay it: what is in Jira already is not written twice.`;
}

/** Milliseconds that a date can hold (ECMAScript: 100 million days around 1970). */
const latestTime = 8.64e15;

/** Whole or not: what is written next is compared with what is there. */
const timeSchema = v.pipe(v.number(), v.minValue(-latestTime), v.maxValue(latestTime));

function timeIn(value: object, name: string): number | undefined {
  return readBy(timeSchema, Reflect.get(value, name));
}

/** See `deliveryId` and `ignoredDelivery`. */
function namedBy(id: string): Pick<Delivery, 'state' | 'configurationId' | 'lsid' | 'eventType'> {
  const [first = '', second = '', third = 'unreadable'] = id.split(':');
  return first === 'ignored'
    ? { state: 'ignored', configurationId: second, lsid: undefined, eventType: 'unreadable' }
    : { state: 'parked', configurationId: first, lsid: second || undefined, eventType: third };
}

function damageIn(value: object): string {
  const { issues } = v.safeParse(deliverySchema, value);
  return (issues && v.getDotPath(issues[0])) ?? 'the whole value';
}
