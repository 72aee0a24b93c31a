import type { FieldDefinition } from './field';

export interface Status {
  id: string;
  name: string;
  category: 'new' | 'indeterminate' | 'done';
  /** Its workflow property `jira.issue.editable` is `false`: nothing of an issue in it can be changed. */
  notEditable?: boolean;
}

export interface Transition {
  id: string;
  name: string;
  /** The statuses it leaves from; every other status if empty. */
  from: string[];
  to: string;
  screen: FieldDefinition[];
  /** Fields of the screen that are not told to who asks what is on it. */
  hidden?: string[];
  /** A check of the workflow that nothing passes. */
  validator?: TransitionValidator;
}

/** What Jira says against a transition, in general and of fields by their ids. */
export interface TransitionValidator {
  messages?: string[];
  fields?: Record<string, string>;
}

export interface Workflow {
  initialStatusId: string;
  statuses: Status[];
  transitions: Transition[];
}

/** The transitions that lead out of a status. */
export function transitionsFrom(workflow: Workflow, statusId: string): Transition[] {
  return workflow.transitions.filter(({ from, to }) =>
    from.length === 0 ? to !== statusId : from.includes(statusId),
  );
}

/** The status with this id; a workflow never names one that it lacks. */
export function statusOf(workflow: Workflow, statusId: string): Status {
  const status = workflow.statuses.find(({ id }) => id === statusId);
  if (status === undefined) throw new Error(`The workflow has no status ${statusId}`);
  return status;
}

/** The workflow with a status in which no issue can be changed. */
export function withClosed(workflow: Workflow, statusId: string): Workflow {
  const statuses = workflow.statuses.map((status) =>
    status.id === statusId ? { ...status, notEditable: true } : status,
  );
  return { ...workflow, statuses };
}
