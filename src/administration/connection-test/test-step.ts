import { PolicyError } from '../../failure/policy-error';
import type { TestStep } from '../admin-api';

/** A step that succeeded. */
export function passed(name: string, detail: string): TestStep {
  return { name, outcome: 'passed', detail };
}

/** A step that works for now, or only in part. */
export function warning(name: string, detail: string, advice: string): TestStep {
  return { name, outcome: 'warning', detail, advice };
}

/** A step that failed. */
export function failed(name: string, failure: Pick<PolicyError, 'message' | 'advice'>): TestStep {
  const advice = failure instanceof PolicyError ? failure.adviceOnPage : failure.advice;
  return { name, outcome: 'failed', detail: failure.message, advice };
}

/** A step that was not tested because an earlier one failed. */
export function skipped(name: string, detail = 'Not tested, because a step before it failed.'): TestStep {
  return { name, outcome: 'skipped', detail };
}
