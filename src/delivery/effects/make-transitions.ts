import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import type { IssueStatus } from '../../jira/issue-facts';
import { setIssueProperty, type IssueProperty } from '../../jira/issue-property';
import { chooseTransition, planFromIssue } from '../../jira/transitions/choose-transition';
import { makeTransition, readTransitions } from '../../jira/transitions/issue-transitions';
import { markerOf, type BringingWithFacts, type Effect } from './effect';
import type { AskedTransition } from './survey-transitions';

/**
 * Makes the transitions that surveys ask for, each survey's once: a property of the issue, written with the
 * transition, tells that it was made. What Jira does not allow is told and left: it fails nothing else.
 *
 * @throws what `callJira` throws, but for refusals
 */
export async function makeTransitions(
  bringing: BringingWithFacts,
  asked: readonly AskedTransition[],
): Promise<Effect[]> {
  const effects: Effect[] = [];
  let { status } = bringing.facts;
  for (const one of asked) {
    const { result, to } = await follow(bringing, one, status);
    effects.push({ result });
    status = to ?? status;
  }
  return effects;
}

/** With the status that the issue has then, if it has been moved. */
type Followed = Effect & { to?: IssueStatus };

async function follow(
  bringing: BringingWithFacts,
  { rule, propertyKey }: AskedTransition,
  status: IssueStatus,
): Promise<Followed> {
  const { issueKey, facts, jira } = bringing;
  const { survey, transition } = rule;
  const of = { kind: 'transition', issueKey, survey, transition } as const;
  const property = { key: propertyKey, value: { ...markerOf(bringing), transition } };
  try {
    const plan =
      planFromIssue({ ...rule, propertyKey }, { status, propertyKeys: facts.propertyKeys }) ??
      chooseTransition(rule, status, await readTransitions(jira, issueKey));
    if (plan.kind === 'done-before') return { result: { ...of, outcome: 'unchanged', code: 'done-before' } };
    if (plan.kind === 'impossible') return { result: { ...of, outcome: 'impossible', why: plan.why } };
    if (plan.kind === 'there') {
      await noteAsDone(bringing, property);
      return { result: { ...of, outcome: 'unchanged', code: 'there', status: status.name } };
    }
    const { transitionId, fields, to } = plan;
    await makeTransition(jira, issueKey, { transitionId, fields, property });
    return { result: { ...of, outcome: 'written', to: to.name }, to };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { result: { ...of, outcome: 'refused', jiraSays: error.message } };
  }
}

/** So that the survey moves nothing when the issue has been moved on. Without the right to edit it goes without. */
async function noteAsDone({ jira, issueKey }: BringingWithFacts, property: IssueProperty): Promise<void> {
  try {
    await setIssueProperty(
      jira,
      issueKey,
      property,
      `note on ${issueKey} that a survey was taken into account`,
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

function isRefusal(error: unknown): error is JiraRefused | JiraPermissionMissing {
  return error instanceof JiraRefused || error instanceof JiraPermissionMissing;
}
