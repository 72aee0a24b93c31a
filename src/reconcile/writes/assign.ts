import { assignChosen } from '../issue/assign-chosen';
import { assigneeOfUnassigned, type ChosenAssignee } from '../issue/choose-assignee';
import type { WriteResult } from '../write-result';
import { write, type PlanInput, type Write } from './write';

interface Plan {
  results: WriteResult[];
  /** Absent: somebody has it. */
  chosen?: ChosenAssignee;
}

/**
 * The assignment of an issue that the session names and nobody has, to the session's leading representative. Before
 * transitions, since a workflow may ask for an assignee. One that was created has its assignee from its creation.
 */
export function assign({ target, session, configuration }: PlanInput): Write[] {
  if (!configuration.settings.assignUnassigned || target.origin === 'created') return [];
  return [
    write({
      stage: 'issue',
      needs: { assignee: true },
      async read({ facts }, ports) {
        if (facts?.isAssigned !== false) return undefined;
        return assigneeOfUnassigned(session, { project: facts.projectKey, configuration }, ports);
      },
      plan({ issueKey }, chosen): Plan {
        const { outcome } = chosen ?? {};
        return { results: outcome ? [{ kind: 'assignee', issueKey, ...outcome }] : [], chosen };
      },
      async apply({ chosen }, { issueKey, readAt }, ports) {
        return chosen && { results: await assignChosen(issueKey, chosen, readAt, ports) };
      },
    }),
  ];
}
