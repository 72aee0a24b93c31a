import { PolicyError } from '../failure/policy-error';
import { AnswerBrokenOff, ApplianceTimeout } from '../session/appliance-errors';

/** Without an answer: no connection, or nothing in time. */
export function isSilence(error: unknown): boolean {
  if (error instanceof AnswerBrokenOff) return false;
  return (
    error instanceof ApplianceTimeout || (error instanceof PolicyError && error.policy.kind === 'unreachable')
  );
}
