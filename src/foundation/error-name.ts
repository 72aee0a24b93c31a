/**
 * What was thrown, by its class alone, for the log and for records: a message may hold what neither may.
 *
 * @param otherwise for what is no error
 */
export function errorName(error: unknown, otherwise = 'unknown'): string {
  return error instanceof Error ? error.name : otherwise;
}
