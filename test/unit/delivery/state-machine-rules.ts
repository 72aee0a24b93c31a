import type { Attempt, Delivery } from '../../../src/delivery/delivery';

const day = 24 * 60 * 60_000;

/** What the state machine of a delivery with two retries forbids about one write. */
export function violationsOf(before: Delivery | undefined, after: Delivery, now: number): string[] {
  const last = after.attempts.at(-1)?.outcome ?? 'claimed';
  const wasCutShort = after.attempts.at(-1)?.wasCutShort === true;
  const isOpened = last === 'replayed' || last === 'reopened';
  const wasAtRest = before !== undefined && before.state !== 'waiting';
  const isLook = before?.state === 'done' && before.attempts.at(-1)?.nextAt !== undefined && last === 'done';
  const isLookPlanned = after.state === 'done' && after.attempts.at(-1)?.nextAt !== undefined;
  const isAtRest = after.state !== 'waiting';
  const checks: [holds: boolean, otherwise: string][] = [
    [!before || after.updatedAt > before.updatedAt, 'a change that does not show'],
    [!wasAtRest || isOpened || last === 'discarded' || last === 'done', `left ${before?.state} by ${last}`],
    [before?.state !== 'done' || isOpened || isLook || isLookPlanned, `back from done by ${last}`],
    [after.attempts.length <= 25, 'too many attempts kept'],
    [
      after.failures <= (after.attempts.some(isDenial) ? 5 : 3),
      `${after.failures} failures with two retries`,
    ],
    [isAtRest || after.dueAt >= now || after.dueAt === before?.dueAt, 'waits for the past'],
    [isAtRest || after.dueAt <= now + 2 * day, 'waits for too long'],
    [!isAtRest || after.heldFor === undefined, 'held although it does not wait'],
    [!isAtRest || after.start === undefined, 'begun although it does not wait'],
    [
      after.replayedAt === undefined || last !== 'failed' || wasCutShort || after.denials !== undefined,
      'a replay was retried by itself',
    ],
  ];
  return checks.flatMap(([holds, otherwise]) => (holds ? [] : [`${after.id}: ${otherwise}`]));
}

/** What Jira denies is looked at once more, whatever the limit of retries. */
function isDenial({ cause = '' }: Attempt): boolean {
  return cause.includes('does not allow');
}
