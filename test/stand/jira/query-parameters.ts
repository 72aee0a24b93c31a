import { z } from 'zod';

/** A whole number, as text in a query. */
export const wholeNumber = z
  .string()
  .regex(/^-?\d{1,15}$/, 'must be a whole number')
  .transform(Number);

/** `true` or `false`, nothing else. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Names separated by commas; the same parameter given several times means the same. */
export const names = z.string().transform((text) => text.split(',').map((name) => name.trim()));

/** `startAt` and `maxResults`, as most lists take them. */
export const paging = { startAt: wholeNumber.optional(), maxResults: wholeNumber.optional() };

/** `start` and `limit`, as the lists of `/rest/servicedeskapi` take them. */
export const serviceDeskPaging = { start: wholeNumber.optional(), limit: wholeNumber.optional() };

/** A list of names that may be expanded; anything else is refused. */
export function expandable(...allowed: string[]) {
  return names.refine(
    (asked) => asked.every((name) => name === '' || allowed.includes(name)),
    `can be ${allowed.join(', ')}`,
  );
}
