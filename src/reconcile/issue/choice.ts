import * as v from 'valibot';
import { readBy } from '../../foundation/read-by';
import { PolicyError, type RetryPolicy } from '../../failure/policy-error';

/** An issue as it was known when it was named: the id stays if the issue is moved. */
const knownIssueSchema = v.object({
  issueId: v.optional(v.pipe(v.string(), v.minLength(1))),
  issueKey: v.pipe(v.string(), v.minLength(1)),
});

export type KnownIssue = v.InferOutput<typeof knownIssueSchema>;

/** Instead of an issue that exists: the one that was created for the session, or is created once for it. */
export const ownIssue = 'own';

/**
 * The issues that a person chose for a session, or its own. They go before those that its external key names, and
 * before one that was created for it, whatever brings the session up.
 */
export const chosenSchema = v.union([v.literal(ownIssue), v.pipe(v.array(knownIssueSchema), v.minLength(1))]);

export type Chosen = v.InferOutput<typeof chosenSchema>;

/** From these everything that the app wrote for the session is to be removed, once it is in the chosen ones. */
export const wrongSchema = v.array(knownIssueSchema);

export type Wrong = v.InferOutput<typeof wrongSchema>;

/** What can be read of a choice in a record of which something else cannot be read. */
export function choiceParts(record: object): { chosen?: Chosen | 'unreadable'; wrong?: Wrong } {
  const chosen: unknown = Reflect.get(record, 'chosen');
  if (chosen === undefined) return {};
  const wrong = readBy(wrongSchema, Reflect.get(record, 'wrong'));
  return { chosen: readBy(chosenSchema, chosen) ?? 'unreadable', ...(wrong && { wrong }) };
}

/** A person chose that an issue is created for the session, and by now the configuration creates none. */
export class CreationSwitchedOff extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice =
    'Choose under “Issue creation” of the configuration what is created, and replay the delivery. Or choose an issue that exists, with “Write to another issue”.';

  constructor() {
    super('An administrator wants an issue for this session, but its configuration creates none any more.');
  }
}

/** Somebody chose an issue for the session, and nobody knows which. It is never replaced by a guess. */
export class ChoiceUnreadable extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice = 'Choose the issue once more, with “Write to another issue”.';

  constructor() {
    super('An administrator chose an issue for this session, but the record of it cannot be read.');
  }
}
