import { JiraPermissionMissing, JiraRefused, shown } from '../jira-errors';
import type { SendToJira } from '../jira-http';
import { otherwise, type TransitionWay, type WantedTransition } from './choose-transition';
import { makeTransition } from './issue-transitions';

/** A way that Jira has refused. */
export interface RefusedWay {
  /** The transition's name. */
  transition: string;
  /** Why, in Jira's words. */
  jiraSays: string;
}

/** What came of trying ways one after the other. */
export interface Tried {
  /** Absent: Jira refused all. */
  made?: TransitionWay;
  /** In the order in which they were tried. */
  refused: readonly RefusedWay[];
  /** The first refusal. */
  refusal?: Refusal;
}

type Refusal = JiraRefused | JiraPermissionMissing;

/** A workflow with more ways to one status than that is a maze. */
const mostTried = 4;

/**
 * Makes the first transition that Jira takes. A screen may require what the app cannot fill; then another transition to
 * the same status may ask for less. If Jira refuses what is done about the resolution, the same is tried otherwise.
 *
 * @throws what `callJira` throws, but for a refusal
 */
export async function makeOneOf(
  send: SendToJira,
  issueKey: string,
  { ways, wanted }: { ways: readonly TransitionWay[]; wanted: WantedTransition },
): Promise<Tried> {
  const left = [...ways];
  const refused: RefusedWay[] = [];
  let refusal: Refusal | undefined;
  for (let way = left.shift(); way && refused.length < mostTried; way = left.shift()) {
    const error = await makeTransition(send, issueKey, way).then(() => undefined, asRefusal);
    if (!error) return { made: way, refused, refusal };
    refusal ??= error;
    refused.push({ transition: way.name, jiraSays: wordsOf(error) });
    if (error instanceof JiraPermissionMissing) break;
    const other = ways.includes(way) && 'resolution' in error.fields ? otherwise(way, wanted) : undefined;
    if (other) left.push(other);
  }
  return { refused, refusal };
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof JiraRefused || error instanceof JiraPermissionMissing) return error;
  throw error;
}

function wordsOf(error: Refusal): string {
  return error instanceof JiraRefused
    ? shown([...error.messages, ...Object.values(error.fields)])
    : error.message;
}
