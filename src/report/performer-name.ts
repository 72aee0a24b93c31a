import type { SessionEvent } from '../session/session';

/** The name of who did it. Some events give only the number in the session. */
export function performerName(
  { performedBy }: SessionEvent,
  names: ReadonlyMap<string, string>,
): string | undefined {
  return performedBy?.name ?? names.get(performedBy?.gsNumber ?? '');
}
