import { setIssueProperty, type IssueProperty } from '../../jira/issue-property';
import type { IssueStatus } from '../../jira/issue-facts';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import {
  chooseTransition,
  planFromIssue,
  type PlanFromIssue,
  type TransitionChoice,
  type WhyImpossible,
} from '../../jira/transitions/choose-transition';
import {
  makeTransition,
  readTransitions,
  type IssueTransition,
} from '../../jira/transitions/issue-transitions';
import type { TransitionResult, WriteResult } from '../write-result';
import { transitionsAskedFor, type AskedTransition } from './survey-transitions';
import { markerOf, write, type Applied, type IssueSoFar, type PlanInput, type Write } from './write';

/**
 * The transitions that surveys ask for, each survey's once: a property of the issue, written with the transition,
 * tells that it was made. What Jira does not allow is told and left: it fails nothing else. Each is a write of its
 * own, since what an issue can do depends on the status that the one before has reached.
 */
export function makeTransitions(input: PlanInput): Write[] {
  return transitionsAskedFor(input.session, input.configuration).map((asked) => follow(asked, input));
}

type Choice = TransitionChoice | PlanFromIssue;

interface Plan extends Applied {
  choice?: Choice;
}

function follow({ rule, propertyKey }: AskedTransition, input: PlanInput): Write {
  const { survey, transition } = rule;
  const of = { kind: 'transition', survey, transition } as const;
  const property = { key: propertyKey, value: { ...markerOf(input), transition } };
  const fromIssue = ({ facts }: IssueSoFar) => facts && planFromIssue({ ...rule, propertyKey }, facts);
  const refused = (issueKey: string, jiraSays: string): WriteResult => ({
    ...of,
    issueKey,
    outcome: 'refused',
    jiraSays,
  });
  return write({
    stage: 'transition',
    needs: { propertyKey },
    async read(issue, { jira }): Promise<readonly IssueTransition[] | { refusal: string }> {
      if (fromIssue(issue)) return [];
      if (issue.toCome) return [asIfPossible(transition)];
      const read = await orRefusal(() => readTransitions(jira, issue.issueKey));
      return read;
    },
    plan(issue, shown): Plan {
      const { issueKey, facts } = issue;
      if ('refusal' in shown) return { results: [refused(issueKey, shown.refusal)] };
      if (!facts) return { results: [] };
      const choice = fromIssue(issue) ?? chooseTransition(rule, facts.status, shown);
      const result = { ...of, issueKey, ...inResult(choice, facts.status) };
      return { results: [result], choice, status: choice.kind === 'make' ? choice.to : undefined };
    },
    changes({ choice }, { issueKey }) {
      if (choice?.kind === 'there') return [{ what: 'marker', change: 'set', issueKey }];
      if (choice?.kind !== 'make') return [];
      const content = { to: choice.to.name, ...choice.fields };
      return [{ what: 'transition', change: 'set', issueKey, content }];
    },
    async apply(plan, { issueKey }, { jira }) {
      const done = await orRefusal(() => apply(plan.choice, property, issueKey, jira));
      return done ? { results: [refused(issueKey, done.refusal)] } : plan;
    },
  });
}

/** Jira does not tell what an issue can do before it exists. */
function asIfPossible(name: string): IssueTransition {
  return { id: 'to come', name, to: { id: 'to come', name }, fields: {} };
}

type Told =
  | Pick<TransitionResult & { outcome: 'written' }, 'outcome' | 'to'>
  | { outcome: 'unchanged'; code: 'done-before' }
  | { outcome: 'unchanged'; code: 'there'; status: string }
  | { outcome: 'impossible'; why: WhyImpossible };

function inResult(choice: Choice, status: IssueStatus): Told {
  switch (choice.kind) {
    case 'make':
      return { outcome: 'written', to: choice.to.name };
    case 'there':
      return { outcome: 'unchanged', code: 'there', status: status.name };
    case 'done-before':
      return { outcome: 'unchanged', code: 'done-before' };
    case 'impossible':
      return { outcome: 'impossible', why: choice.why };
  }
}

async function apply(
  choice: Choice | undefined,
  property: IssueProperty,
  issueKey: string,
  jira: SendToJira,
): Promise<undefined> {
  if (choice?.kind === 'there') await noteAsDone(property, issueKey, jira);
  if (choice?.kind !== 'make') return;
  const { transitionId, fields } = choice;
  await makeTransition(jira, issueKey, { transitionId, fields, property });
}

/** So that the survey moves nothing when the issue has been moved on. Without the right to edit it goes without. */
async function noteAsDone(property: IssueProperty, issueKey: string, jira: SendToJira): Promise<void> {
  const action = `note on ${issueKey} that a survey was taken into account`;
  await orRefusal(() => setIssueProperty(jira, issueKey, property, action));
}

/** What Jira refuses is no failure here. @throws what `run` throws, but for a refusal */
async function orRefusal<T>(run: () => Promise<T>): Promise<T | { refusal: string }> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof JiraRefused || error instanceof JiraPermissionMissing) {
      return { refusal: error.message };
    }
    throw error;
  }
}
