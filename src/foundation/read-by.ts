import * as v from 'valibot';

/** What a schema reads in a value; `undefined` if the value is not as the schema says. */
export function readBy<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
  const reading = v.safeParse(schema, value);
  return reading.success ? reading.output : undefined;
}
