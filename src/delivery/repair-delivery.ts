import { z } from 'zod';
import { attemptSchema, deliverySchema, withOneMore, type Attempt, type Delivery } from './delivery';

/** A delivery whose stored record is damaged, as far as it can be told. */
export interface RepairedDelivery {
  delivery: Delivery;
  /** Where the record is damaged: the name of a field, never what is in it. */
  where: string;
}

/**
 * Makes a whole delivery of a stored record of which something cannot be read, as an accident or another version of
 * the app may have left it. What can be read stays; the rest is as in a delivery that nobody has tried yet. Processing
 * it is safe, since a session is only brought in line. Where even its state is lost it counts as parked: an
 * administrator decides.
 *
 * It is written back with its next change, and tells then that it was damaged.
 *
 * @param id under which it is stored
 * @param value what is stored
 */
export function repairDelivery(id: string, value: object): RepairedDelivery {
  const known = readable(value);
  const updatedAt = timeIn(value, 'updatedAt');
  const at = Math.round(updatedAt ?? known.createdAt ?? 0);
  const { attempts, areWhole } = attemptsIn(value);
  const where = damageIn({ ...value, id });
  const repaired: Delivery = {
    ...namesIn(id),
    source: 'outbound-event',
    state: 'parked',
    dueAt: at,
    createdAt: at,
    failures: attempts.filter(({ outcome }) => outcome === 'failed').length,
    ...known,
    id,
    updatedAt: updatedAt ?? 0,
    attempts,
  };
  // What an attempt of which nothing is known has left in Jira may be still to come.
  return { delivery: noting(repaired, where, areWhole ? { at } : { at, isInDoubt: true }), where };
}

/** The record as it is, with a note of its damage; what is planned stays planned. */
function noting(delivery: Delivery, where: string, note: Pick<Attempt, 'at' | 'isInDoubt'>): Delivery {
  const nextAt = delivery.attempts.at(-1)?.nextAt;
  const cause = `Something of this delivery’s stored record could not be read (${where}), and is gone. If in doubt, replay the delivery: nothing is written twice.`;
  return {
    ...delivery,
    attempts: withOneMore(delivery.attempts, { ...note, stage: 'record', outcome: 'damaged', cause, nextAt }),
  };
}

const partSchema = deliverySchema.partial().omit({ id: true, attempts: true, updatedAt: true });

/** The fields of which each can be read for itself. */
function readable(value: object): z.infer<typeof partSchema> {
  const fields = Object.entries(partSchema.shape).flatMap(([name, schema]) => {
    const field: unknown = Reflect.get(value, name);
    return field !== undefined && schema.safeParse(field).success ? [[name, field] as const] : [];
  });
  return partSchema.parse(Object.fromEntries(fields));
}

/** An attempt of which not everything can be read counts as one that failed. */
const damagedAttemptSchema = attemptSchema.extend({
  stage: attemptSchema.shape.stage.catch('work-log'),
  outcome: attemptSchema.shape.outcome.catch('failed'),
  cause: attemptSchema.shape.cause.catch('What happened could not be read.'),
  nextAt: attemptSchema.shape.nextAt.catch(undefined),
  isInDoubt: attemptSchema.shape.isInDoubt.catch(true),
  by: attemptSchema.shape.by.catch(undefined),
});

function attemptsIn(value: object): { attempts: Attempt[]; areWhole: boolean } {
  const { data = [], success } = z.array(z.unknown()).safeParse(Reflect.get(value, 'attempts'));
  return {
    attempts: data.flatMap((attempt) => damagedAttemptSchema.safeParse(attempt).data ?? []),
    areWhole: success && data.every((attempt) => attemptSchema.safeParse(attempt).success),
  };
}

/** Milliseconds that a date can hold (ECMAScript: 100 million days around 1970). */
const latestTime = 8.64e15;

/** Whole or not: what is written next is compared with what is there. */
function timeIn(value: object, name: string): number | undefined {
  return z.number().min(-latestTime).max(latestTime).safeParse(Reflect.get(value, name)).data;
}

/** What the key alone tells, see `deliveryId`. */
function namesIn(id: string): Pick<Delivery, 'configurationId' | 'applianceId' | 'lsid' | 'eventType'> {
  const [first = '', second = '', third = 'unreadable'] = id.split(':');
  const isIgnored = first === 'ignored';
  return isIgnored
    ? { configurationId: second, applianceId: 'unknown', lsid: undefined, eventType: 'unreadable' }
    : { configurationId: first, applianceId: 'unknown', lsid: second || undefined, eventType: third };
}

function damageIn(value: object): string {
  const issues = deliverySchema.safeParse(value).error?.issues ?? [];
  return issues[0]?.path.join('.') || 'the whole value';
}
