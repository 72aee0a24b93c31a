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
    const result = await follow(bringing, one, status);
    effects.push({ note: result.note, isDone: result.isDone });
    status = result.status ?? status;
  }
  return effects;
}

type Followed = Effect & { status?: IssueStatus };

async function follow(
  bringing: BringingWithFacts,
  asked: AskedTransition,
  status: IssueStatus,
): Promise<Followed> {
  const { issueKey, facts, jira } = bringing;
  const { rule, propertyKey } = asked;
  const whose = `the ${rule.survey}’s survey`;
  const impossible = (why: string): Followed => ({
    note: `${issueKey} was not moved to “${rule.transition}”, as ${whose} asks: ${why}.`,
    isDone: false,
  });
  const property = { key: propertyKey, value: { ...markerOf(bringing), transition: rule.transition } };
  try {
    const plan =
      planFromIssue({ ...rule, propertyKey }, { status, propertyKeys: facts.propertyKeys }) ??
      chooseTransition(rule, status, await readTransitions(jira, issueKey));
    if (plan.kind === 'done-before') {
      return { note: `What ${whose} asks of ${issueKey} was done before.`, isDone: true };
    }
    if (plan.kind === 'impossible') return impossible(plan.why);
    if (plan.kind === 'there') {
      await noteAsDone(bringing, property);
      return { note: `${issueKey} was in “${status.name}” already, as ${whose} asks.`, isDone: true };
    }
    const { transitionId, fields, to } = plan;
    await makeTransition(jira, issueKey, { transitionId, fields, property });
    return { note: `Moved ${issueKey} to “${to.name}”, as ${whose} asks.`, isDone: true, status: to };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return impossible(withoutStop(error.message));
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

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
