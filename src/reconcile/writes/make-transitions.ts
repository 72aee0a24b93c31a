import { removeIssueProperty, setIssueProperty } from '../../jira/issue-property';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { refusalOf } from '../../jira/refusal';
import {
  chooseTransition,
  planFromIssue,
  type PlanFromIssue,
  type TransitionChoice,
  type TransitionWay,
} from '../../jira/transitions/choose-transition';
import { readTransitions, type IssueTransition } from '../../jira/transitions/issue-transitions';
import { makeOneOf } from '../../jira/transitions/make-one-of';
import { mayHaveLeft } from '../../jira/transitions/status-changes';
import type { TransitionMark, TransitionStart } from '../../jira/transitions/transition-mark';
import type { TransitionMade, TransitionOutcome, WriteResult } from '../write-result';
import { transitionsAskedFor, type AskedTransition } from './survey-transitions';
import { markerOf, write, type Applied, type IssueSoFar, type PlanInput, type Write } from './write';

/**
 * The transitions that surveys ask for, each survey's once: a property of the issue, set before the transition is made,
 * tells it and where the issue was then. What Jira does not allow is told and left: it fails nothing else. Each is a
 * write of its own, since what an issue can do depends on the status that the one before has reached.
 */
export function makeTransitions(input: PlanInput): Write[] {
  return transitionsAskedFor(input.session, input.configuration).map((asked) => follow(asked, input));
}

type Choice = TransitionChoice | Exclude<PlanFromIssue, { kind: 'begun' }>;

interface Plan extends Applied {
  choice?: Choice;
}

/** What the issue can do now; `left`: it has left the status in which it was when this was about to be made. */
type Shown = readonly IssueTransition[] | 'left' | { refusal: string };

function follow({ rule, propertyKey }: AskedTransition, input: PlanInput): Write {
  const { survey, transition } = rule;
  const as = (issueKey: string, outcome: TransitionOutcome): WriteResult => ({
    kind: 'transition',
    survey,
    transition,
    issueKey,
    ...outcome,
  });
  const fromIssue = ({ facts }: IssueSoFar) => facts && planFromIssue({ ...rule, propertyKey }, facts);
  return write({
    stage: 'transition',
    needs: { propertyKey },
    async read(issue, { jira }): Promise<Shown> {
      const known = fromIssue(issue);
      if (known && known.kind !== 'begun') return [];
      if (issue.toCome) return [asIfPossible(transition)];
      return readPossible(jira, issue.issueKey, known?.start).catch(asRefusal);
    },
    plan(issue, shown): Plan {
      const { issueKey, facts } = issue;
      if (typeof shown === 'object' && 'refusal' in shown) {
        return { results: [as(issueKey, { outcome: 'refused', jiraSays: shown.refusal })] };
      }
      if (!facts) return { results: [] };
      const known = fromIssue(issue);
      const before = known?.kind === 'begun' ? undefined : known;
      const choice: Choice =
        shown === 'left' ? { kind: 'done-before' } : (before ?? chooseTransition(rule, facts.status, shown));
      const status = choice.kind === 'make' ? choice.ways[0].to : undefined;
      return { results: [as(issueKey, inResult(choice, facts.status.name))], choice, status };
    },
    changes({ choice }, { issueKey }) {
      if (choice?.kind === 'there') return [{ what: 'marker', change: 'set', issueKey }];
      if (choice?.kind !== 'make') return [];
      const [{ to, fields }] = choice.ways;
      return [{ what: 'transition', change: 'set', issueKey, content: { to: to.name, ...fields } }];
    },
    async apply(plan, { issueKey, facts }, { jira }) {
      const { choice } = plan;
      const mark = new MarkOnIssue(issueKey, propertyKey, jira);
      const value = { ...markerOf(input), transition };
      if (choice?.kind === 'there') await mark.set(value);
      if (choice?.kind !== 'make' || !facts) return plan;
      const { status, updated, properties } = facts;
      const isMarked =
        properties.has(propertyKey) || (await mark.set({ ...value, from: status.id, updated }));
      const { made, refused, refusal } = await makeOneOf(jira, issueKey, { ways: choice.ways, wanted: rule });
      if (made) {
        const { to, name, without } = made;
        const outcome = { outcome: 'written', to: to.name, by: name, without, refused } as const;
        return { results: [as(issueKey, outcome)], status: to };
      }
      if (isMarked) await mark.remove();
      const { message: jiraSays = '' } = refusal ?? {};
      return { results: [as(issueKey, { outcome: 'refused', jiraSays, others: refused.slice(1) })] };
    },
  });
}

/** Jira does not tell what an issue can do before it exists. */
function asIfPossible(name: string): IssueTransition {
  return { id: 'to come', name, to: { id: 'to come', name }, fields: {} };
}

function inResult(choice: Choice, status: string): TransitionOutcome {
  switch (choice.kind) {
    case 'make': {
      const [{ to, name, without }] = choice.ways;
      return { outcome: 'written', to: to.name, by: name, without, refused: [], ...askedBy(choice.ways) };
    }
    case 'there':
      return { outcome: 'unchanged', code: 'there', status };
    case 'done-before':
      return { outcome: 'unchanged', code: 'done-before' };
    case 'impossible':
      return { outcome: 'impossible', why: choice.why };
  }
}

/** What the best way asks for, unless another one asks for nothing. */
function askedBy([best, ...others]: readonly TransitionWay[]): Pick<TransitionMade, 'asks'> {
  if (!best?.asks || others.some(({ asks }) => !asks)) return {};
  return { asks: best.asks.map(({ name }) => name) };
}

/**
 * The property by which the issue tells that a survey was taken into account: the survey moves nothing when the issue
 * has been moved on. Without the right to edit the issue goes without.
 */
class MarkOnIssue {
  constructor(
    private readonly issueKey: string,
    private readonly key: string,
    private readonly jira: SendToJira,
  ) {}

  /** @returns false if Jira refuses */
  async set(value: TransitionMark): Promise<boolean> {
    const { issueKey, key, jira } = this;
    const action = `note on ${issueKey} that a survey is taken into account`;
    return !(await refusalOf(setIssueProperty(jira, issueKey, { key, value }, action)));
  }

  /** So that a replay makes it after the rule or the workflow was mended. */
  async remove(): Promise<void> {
    const { issueKey, key, jira } = this;
    const action = `note on ${issueKey} that a survey is still to be taken into account`;
    await refusalOf(removeIssueProperty(jira, issueKey, key, action));
  }
}

/** @param start where the issue was when the transition was about to be made, if it was */
async function readPossible(
  jira: SendToJira,
  issueKey: string,
  start: TransitionStart | undefined,
): Promise<readonly IssueTransition[] | 'left'> {
  const hasLeft = start && (await mayHaveLeft(jira, issueKey, start));
  return hasLeft ? 'left' : readTransitions(jira, issueKey);
}

/** What Jira refuses is no failure here. */
function asRefusal(error: unknown): { refusal: string } {
  if (error instanceof JiraRefused || error instanceof JiraPermissionMissing) {
    return { refusal: error.message };
  }
  throw error;
}
