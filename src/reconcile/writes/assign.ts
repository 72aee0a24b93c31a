import { assignChosen } from '../issue/assign-chosen';
import { assigneeOfUnassigned, matchLeading, type ChosenAssignee } from '../issue/choose-assignee';
import {
  write,
  type Applied,
  type IssueSoFar,
  type PlanInput,
  type Write,
  type WriteNeeds,
  type WritePorts,
} from './write';

interface Plan extends Applied {
  /** Absent: somebody has it. */
  chosen?: ChosenAssignee;
}

/**
 * The assignment of an issue that the session names and nobody has, to the session's leading representative. Before
 * transitions, since a workflow may ask for an assignee. One that was created has its assignee from its creation.
 */
export function assign({ target, session, configuration }: PlanInput): Write[] {
  if (!configuration.settings.assignUnassigned || target.origin === 'created') return [];
  const choose = async ({ facts }: IssueSoFar, ports: WritePorts) => {
    if (facts?.isAssigned !== false) return undefined;
    const where = { project: facts.projectKey, configuration };
    return assigneeOfUnassigned(await matchLeading(session, where, ports));
  };
  return [assignTo(choose, { assignee: true })];
}

/**
 * Assigns an issue that nobody has.
 *
 * @param choose to whom; `undefined`: somebody has it
 */
export function assignTo(
  choose: (issue: IssueSoFar, ports: WritePorts) => Promise<ChosenAssignee | undefined>,
  needs?: WriteNeeds,
): Write {
  return write({
    stage: 'issue',
    needs,
    read: choose,
    plan({ issueKey }, chosen): Plan {
      const { outcome } = chosen ?? {};
      return { results: outcome ? [{ kind: 'assignee', issueKey, ...outcome }] : [], chosen };
    },
    changes({ chosen }, { issueKey }) {
      const { accountId } = chosen ?? {};
      if (accountId === undefined) return [];
      return [{ what: 'assignee', change: 'set', issueKey, content: { accountId } }];
    },
    async apply(plan, { issueKey, readAt }, ports) {
      if (!plan.chosen) return plan;
      return { results: await assignChosen(issueKey, plan.chosen, readAt, ports) };
    },
  });
}
