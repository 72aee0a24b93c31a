import type { AttemptMade } from './attempt-made';
import type { Attempt, Delivery } from './delivery';
import type { NextStep } from './step';

/** The step with what was made of it. A wait without a record is counted by the message alone. */
export function withMade(step: NextStep, delivery: Delivery, made: AttemptMade | undefined): NextStep {
  if (!made) return step;
  const { record, result } = step;
  if (record) return { result, record: { ...record, attempts: withFacts(record.attempts, made) } };
  if (delivery.state !== 'waiting' || result.kind === 'acknowledge') return step;
  return { result: { ...result, retryData: { ...result.retryData, tries: made.tries + 1 } } };
}

function withFacts(attempts: readonly Attempt[], { tries, took, call }: AttemptMade): Attempt[] {
  return attempts.map((attempt, place) => {
    if (place < attempts.length - 1) return attempt;
    const isWell = attempt.outcome === 'done' || attempt.outcome === 'ignored';
    return {
      ...attempt,
      ...(took > 0 && { took }),
      ...(tries > 0 && { triedBefore: tries }),
      ...(!isWell && call),
    };
  });
}
