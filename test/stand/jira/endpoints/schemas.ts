import { z } from 'zod';

/** Most characters of a property's value, as JSON. */
const PROPERTY_LIMIT = 32_768;

/** Any JSON that fits into a property. */
export const propertyValue = z
  .json()
  .refine(
    (value) => JSON.stringify(value).length <= PROPERTY_LIMIT,
    'The value is longer than 32768 characters',
  );

/** Properties that are written together with an issue, a comment or a work log. */
export const properties = z
  .array(z.strictObject({ key: z.string().min(1).max(255), value: propertyValue }))
  .optional();

/** Restricts a comment or a work log to a group or a role. */
export const visibility = z
  .strictObject({
    type: z.enum(['group', 'role']),
    value: z.string().optional(),
    identifier: z.string().optional(),
  })
  .optional();

/** Values of fields by field id. */
export const fieldValues = z.record(z.string(), z.json());

/** Operations on fields by field id, such as `{labels: [{add: 'vpn'}]}`. */
export const fieldUpdates = z.record(z.string(), z.array(z.record(z.string(), z.json())));

/** A list of properties as a map; the last of several with the same key wins. */
export function propertyMap(given: z.output<typeof properties>): Map<string, unknown> {
  return new Map((given ?? []).map(({ key, value }) => [key, value] as const));
}
