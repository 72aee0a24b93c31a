import type { SessionEvent } from '../session/session';

/** Who did what the event tells, by name; some events give only the number in the session. */
export function performerName(
  { performedBy }: SessionEvent,
  names: ReadonlyMap<string, string>,
): string | undefined {
  return performedBy?.name ?? names.get(performedBy?.gsNumber ?? '');
}
