import { hour, minute } from '../foundation/durations';
import type { RunningSession } from './running-session';

/**
 * What is said of a session that the app has heard of while it ran. `end-unknown`: nothing was heard for hours, or its
 * report has had no end for longer than sessions last, so it may have broken off.
 */
export type RunningStanding = 'live' | 'ended' | 'end-unknown';

/** What was heard is believed for so long without a report. */
const believedFor = 4 * hour;

/** A report without an end is believed until the session is so old, and nothing was heard of it for `believedFor`. */
const longestSession = 12 * hour;

/** An end that the report has told is shown for so long: then what becomes of it has come, or does not come here. */
const endShownFor = hour;

/** The report is asked for so long after the last news, and asked again no sooner. */
const askedAfter = 10 * minute;

export function standingOf(session: RunningSession, now: number): RunningStanding {
  const { startedAt, heardAt, runsAt = 0, endedAt } = session;
  if (endedAt !== undefined) return 'ended';
  const isSilent = now - heardAt > believedFor;
  if (isSilent && now - runsAt > believedFor) return 'end-unknown';
  return isSilent && now - (startedAt ?? heardAt) > longestSession ? 'end-unknown' : 'live';
}

/** Whether it is shown at all. */
export function isShown({ endedAt, askedAt = 0 }: RunningSession, now: number): boolean {
  return endedAt === undefined || now - askedAt < endShownFor;
}

/** Whether its report is to be asked for, since nothing was heard of it for some minutes. */
export function isDue({ heardAt, askedAt = 0, endedAt }: RunningSession, now: number): boolean {
  return endedAt === undefined && now - Math.max(heardAt, askedAt) > askedAfter;
}
