import { z } from 'zod';
import { requireAdf, type AdfDocument } from '../adf';
import { parseDuration } from '../duration';
import { fieldRefusal } from '../refusal';
import { parseJiraTimestamp } from '../timestamps';
import { properties, visibility } from './schemas';

/** What may be written of a work log. Jira overlooks its read-only fields; here they are refused. */
export const worklogBody = z.strictObject({
  comment: z.json().optional(),
  started: z.string().optional(),
  timeSpent: z.string().optional(),
  timeSpentSeconds: z.int().optional(),
  visibility,
  properties,
});

export type WorklogBody = z.output<typeof worklogBody>;

/** The least that Jira takes for time spent. */
const LEAST_SECONDS = 60;

/**
 * The time spent, given in seconds or in Jira's notation; `undefined` if it is not given.
 *
 * @throws Refusal if it is no duration, or less than a minute
 */
export function timeSpentOf(body: WorklogBody): number | undefined {
  const { timeSpent, timeSpentSeconds } = body;
  if (timeSpent === undefined && timeSpentSeconds === undefined) return undefined;
  const seconds = timeSpentSeconds ?? parseDuration(timeSpent ?? '');
  if (seconds === undefined || seconds < LEAST_SECONDS) throw invalidDuration();
  return seconds;
}

/** Jira's answer to a work log without a usable duration. */
export function invalidDuration() {
  return fieldRefusal({ timeLogged: 'Invalid time duration entered.' }, 'Worklog must not be null.');
}

/**
 * When the work started, in milliseconds; `undefined` if it is not given.
 *
 * @throws Refusal if it is not exactly of the form that Jira takes
 */
export function startedOf(body: WorklogBody): number | undefined {
  if (body.started === undefined) return undefined;
  const started = parseJiraTimestamp(body.started);
  if (started !== undefined) return started;
  throw fieldRefusal({
    started: `Invalid date format. Please enter the date in the format "yyyy-MM-dd'T'HH:mm:ss.SSSZ".`,
  });
}

/** The text of the work log. @throws Refusal if it is no valid document, or too long */
export function commentOf(body: WorklogBody): AdfDocument | undefined {
  if (body.comment === undefined || body.comment === null) return undefined;
  return requireAdf(body.comment, 'comment', 'Comment body is not valid!');
}
