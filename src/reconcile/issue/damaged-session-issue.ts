import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import { day } from '../../foundation/durations';
import { issueKeyIn } from '../../jira/issue-key';
import { choiceParts, type Chosen, type Wrong } from './choice';
import { sessionIssueSchema, type SessionIssue } from './session-issue';

/**
 * A record of which something cannot be read, as an accident or another version of the app may have left it. It still
 * tells that an issue may have been created for the session.
 */
export interface DamagedSessionIssue {
  /** The name of a field, never what is in it. */
  damagedAt: string;
  /** Absent where it cannot be read either. */
  revision?: number;
  /** Where it can be read, the issue was created. */
  issueKey?: string;
  /** What a person chose stays chosen; `unreadable` if only that can be read of it. */
  chosen?: Chosen | 'unreadable';
  wrong?: Wrong;
}

/** A record as it lies in storage. */
export type KeptSessionIssue = SessionIssue | DamagedSessionIssue;

export function isDamaged(record: KeptSessionIssue): record is DamagedSessionIssue {
  return 'damagedAt' in record;
}

const partsSchema = v.object({
  revision: v.fallback(v.optional(v.pipe(integer, v.minValue(1))), undefined),
  issueKey: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.check((key) => issueKeyIn(key) === key),
      ),
    ),
    undefined,
  ),
});

/** Reads a record, or what can be read of it. */
export function readKeptSessionIssue(value: object): KeptSessionIssue {
  const reading = v.safeParse(sessionIssueSchema, value);
  if (reading.success) return reading.output;
  const damagedAt = v.getDotPath(reading.issues[0]) ?? 'the whole value';
  return { damagedAt, ...v.parse(partsSchema, value), ...choiceParts(value) };
}

/**
 * What stands for a damaged record from now on: an issue with everything still to be done to it, or an intent of this
 * very moment, so that the next attempt looks for the issue before it creates one.
 *
 * @param pendingSteps what may remain to be done to an issue that is known
 * @param startedAt of the session, by the appliance's clock: the issue cannot be much older
 */
export function repairSessionIssue(
  { revision = 0, issueKey, chosen, wrong }: DamagedSessionIssue,
  {
    pendingSteps,
    startedAt,
    now,
  }: { pendingSteps: SessionIssue['pendingSteps']; startedAt: number; now: number },
): SessionIssue {
  const since = Math.min(startedAt, now) - day;
  const repaired = {
    revision: revision + 1,
    since,
    intendedAt: now,
    mode: 'unknown' as const,
    ...(chosen === undefined || chosen === 'unreadable' ? {} : { chosen }),
    ...(wrong && { wrong }),
  };
  return issueKey === undefined ? { ...repaired, pendingSteps: [] } : { ...repaired, issueKey, pendingSteps };
}
