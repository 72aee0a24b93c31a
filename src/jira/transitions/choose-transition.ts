import type { IssueFacts, IssueStatus } from '../issue-facts';
import { isSameName } from '../same-name';
import type { IssueTransition } from './issue-transitions';

/** What a rule asks for. */
export interface WantedTransition {
  /** The name of a transition, or of the status that it leads to. */
  transition: string;
  /** A resolution by its name; empty: none. */
  resolution: string;
}

export type TransitionChoice =
  | { kind: 'make'; transitionId: string; fields: Record<string, unknown>; to: IssueStatus }
  /** The issue is in the status already. */
  | { kind: 'there' }
  | { kind: 'impossible'; why: WhyImpossible };

/** Why a transition cannot be made. All by their names. */
export type WhyImpossible =
  | { code: 'no-resolution'; resolution: string }
  /** None leads out of the status, or the app may make none. */
  | { code: 'none'; status: string }
  | { code: 'only-others'; status: string; transitions: readonly string[] };

/** What is planned without a look at the transitions that the issue can make. */
export type PlanFromIssue =
  /** The issue's property tells that it was made: where the issue went since is for people to say. */
  { kind: 'done-before' } | { kind: 'there' };

/**
 * Compares what is wanted with what was read of the issue.
 *
 * @param wanted with the issue's property that tells that it was made
 * @returns `undefined` if that does not tell, and a transition has to be chosen
 */
export function planFromIssue(
  { transition, propertyKey }: WantedTransition & { propertyKey: string },
  { status, propertyKeys }: Pick<IssueFacts, 'status' | 'propertyKeys'>,
): PlanFromIssue | undefined {
  if (propertyKeys.has(propertyKey)) return { kind: 'done-before' };
  return isSameName(transition, status.name) ? { kind: 'there' } : undefined;
}

/** Chooses among what the issue can do now: a transition of that name first, then one to a status of that name. */
export function chooseTransition(
  wanted: WantedTransition,
  status: IssueStatus,
  transitions: readonly IssueTransition[],
): TransitionChoice {
  const transition =
    transitions.find(({ name }) => isSameName(name, wanted.transition)) ??
    transitions.find(({ to }) => isSameName(to.name, wanted.transition));
  if (!transition) return { kind: 'impossible', why: whyMissing(status, transitions) };
  if (transition.to.id === status.id) return { kind: 'there' };
  const fields = fieldsFor(transition, wanted);
  if (!fields) {
    return { kind: 'impossible', why: { code: 'no-resolution', resolution: wanted.resolution } };
  }
  return { kind: 'make', transitionId: transition.id, fields, to: transition.to };
}

function whyMissing({ name: status }: IssueStatus, transitions: readonly IssueTransition[]): WhyImpossible {
  if (transitions.length === 0) return { code: 'none', status };
  return { code: 'only-others', status, transitions: transitions.map(({ name }) => name) };
}

/**
 * What the transition's screen is filled with; `undefined`: there is no such resolution. Other fields keep what the issue has; if one
 * of them is required and empty, Jira refuses and names it.
 */
function fieldsFor(
  { fields: { resolution: field } }: IssueTransition,
  { resolution }: WantedTransition,
): Record<string, unknown> | undefined {
  if (!field || resolution === '') return {};
  const allowed = field.allowedValues.find(({ name }) => isSameName(name, resolution));
  return allowed && { resolution: { id: allowed.id } };
}
