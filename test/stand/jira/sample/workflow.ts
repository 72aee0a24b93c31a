import { resolutionField } from '../site/issue-fields';
import type { Workflow } from '../site/workflow';

/** The statuses that samples and tests speak of by name. */
export const statuses = {
  toDo: '10001',
  inProgress: '10002',
  waiting: '10003',
  resolved: '10004',
  done: '10005',
} as const;

const open = [statuses.toDo, statuses.inProgress, statuses.waiting];

/** To do → In progress ⇄ Waiting for customer → Resolved → Done; only resolving needs something: a resolution. */
export const sampleWorkflow: Workflow = {
  initialStatusId: statuses.toDo,
  statuses: [
    { id: statuses.toDo, name: 'To do', category: 'new' },
    { id: statuses.inProgress, name: 'In progress', category: 'indeterminate' },
    { id: statuses.waiting, name: 'Waiting for customer', category: 'indeterminate' },
    { id: statuses.resolved, name: 'Resolved', category: 'done' },
    { id: statuses.done, name: 'Done', category: 'done' },
  ],
  transitions: [
    {
      id: '11',
      name: 'Start work',
      from: [statuses.toDo, statuses.waiting],
      to: statuses.inProgress,
      screen: [],
    },
    {
      id: '21',
      name: 'Respond to customer',
      from: [statuses.toDo, statuses.inProgress],
      to: statuses.waiting,
      screen: [],
    },
    {
      id: '31',
      name: 'Resolve',
      from: open,
      to: statuses.resolved,
      screen: [{ ...resolutionField, required: true }],
    },
    { id: '41', name: 'Close', from: [statuses.resolved], to: statuses.done, screen: [] },
    {
      id: '51',
      name: 'Reopen',
      from: [statuses.resolved, statuses.done],
      to: statuses.inProgress,
      screen: [],
    },
  ],
};
