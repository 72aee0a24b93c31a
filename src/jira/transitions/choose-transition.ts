import type { IssueFacts, IssueStatus } from '../issue-facts';
import { isSameName } from '../same-name';
import type { IssueTransition, RequiredField } from './issue-transitions';
import { startOf, type TransitionStart } from './transition-mark';

/** What a rule asks for. */
export interface WantedTransition {
  /** The name of a transition, or of the status that it leads to. */
  transition: string;
  /** A resolution by its name; empty: none. */
  resolution: string;
}

/** One way to do what a rule asks for. */
export interface TransitionWay {
  transitionId: string;
  /** The transition's own. */
  name: string;
  to: IssueStatus;
  /** What its screen is filled with. Other fields keep what the issue has. */
  fields: Record<string, unknown>;
  /** The resolution that it does not set, although the rule asks for it. */
  without?: string;
  /** What its screen requires and is not filled with: without a value in the issue, Jira refuses it. */
  asks?: readonly RequiredField[];
}

export type TransitionChoice =
  /** One of them, the best one first. If Jira refuses one, another may be possible: a screen may ask for more. */
  | { kind: 'make'; ways: readonly [TransitionWay, ...TransitionWay[]] }
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
  /** The issue's mark tells that it was made: where the issue went since is for people to say. */
  | { kind: 'done-before' }
  | { kind: 'there' }
  /** It was about to be made, and the issue is where it was then: it was not made, or somebody has moved it back. */
  | { kind: 'begun'; start: TransitionStart };

/**
 * Compares what is wanted with what was read of the issue.
 *
 * @param wanted with the issue's property that is the mark of it
 * @returns `undefined` if that does not tell, and a transition has to be chosen
 */
export function planFromIssue(
  { transition, propertyKey }: WantedTransition & { propertyKey: string },
  { status, properties }: Pick<IssueFacts, 'status' | 'properties'>,
): PlanFromIssue | undefined {
  if (properties.has(propertyKey)) {
    const start = startOf(properties.get(propertyKey));
    return start?.from === status.id ? { kind: 'begun', start } : { kind: 'done-before' };
  }
  return isSameName(transition, status.name) ? { kind: 'there' } : undefined;
}

/** Chooses among what the issue can do now: transitions of that name, or else those to a status of that name. */
export function chooseTransition(
  wanted: WantedTransition,
  status: IssueStatus,
  transitions: readonly IssueTransition[],
): TransitionChoice {
  const named = transitions.filter(({ name }) => isSameName(name, wanted.transition));
  const candidates =
    named.length > 0 ? named : transitions.filter(({ to }) => isSameName(to.name, wanted.transition));
  if (candidates.length === 0) return { kind: 'impossible', why: whyMissing(status, transitions) };
  const leading = candidates.filter(({ to }) => to.id !== status.id);
  if (leading.length === 0) return { kind: 'there' };
  const ways = leading.flatMap((transition) => wayOf(transition, wanted) ?? []);
  const [best, ...others] = [...ways.filter(isWhole), ...ways.filter((way) => !isWhole(way))];
  if (best) return { kind: 'make', ways: [best, ...others] };
  return { kind: 'impossible', why: { code: 'no-resolution', resolution: wanted.resolution } };
}

function whyMissing({ name: status }: IssueStatus, transitions: readonly IssueTransition[]): WhyImpossible {
  if (transitions.length === 0) return { code: 'none', status };
  return { code: 'only-others', status, transitions: transitions.map(({ name }) => name) };
}

function isWhole({ without }: TransitionWay): boolean {
  return without === undefined;
}

/** @returns `undefined` if the transition's screen shows resolutions, and not the wanted one */
function wayOf(
  { id, name, to, fields: { resolution: field }, requires = [] }: IssueTransition,
  { resolution }: WantedTransition,
): TransitionWay | undefined {
  const way = { transitionId: id, name, to, fields: {}, ...asking(requires) };
  if (resolution === '') return way;
  if (!field) return { ...way, without: resolution };
  const allowed = field.allowedValues.find((one) => isSameName(one.name, resolution));
  const others = requires.filter((required) => required.id !== 'resolution');
  const fields = { resolution: { id: allowed?.id } };
  return allowed && { transitionId: id, name, to, fields, ...asking(others) };
}

function asking(asks: readonly RequiredField[]): Pick<TransitionWay, 'asks'> {
  return asks.length > 0 ? { asks } : {};
}

/**
 * The same way with the resolution treated otherwise, for when Jira refuses it as it is: one that is set is left out,
 * and one that the screen does not show is set by its name.
 */
export function otherwise(
  { transitionId, name, to, fields, without }: TransitionWay,
  { resolution }: WantedTransition,
): TransitionWay | undefined {
  const way = { transitionId, name, to };
  if ('resolution' in fields) return { ...way, fields: {}, without: resolution };
  return without === undefined ? undefined : { ...way, fields: { resolution: { name: resolution } } };
}
