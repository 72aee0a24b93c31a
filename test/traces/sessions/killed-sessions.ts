import { plainIssues } from '../../scenarios/support/created-issues';
import type { OperationPoint } from '../../stand/forge/faults';
import type { KillAt } from '../support/trace';
import { playing } from './plain-sessions';
import { minute, type TracedSession } from './traced-session';

/** The first of the consumer's operations that are like this. */
function once(isLike: (point: OperationPoint) => boolean): KillAt {
  let isOver = false;
  return (point) => {
    if (isOver || point.invocation.kind !== 'consumer' || !isLike(point)) return false;
    isOver = true;
    return true;
  };
}

const killed = (
  name: string,
  isLike: (point: OperationPoint) => boolean,
  { settings, order }: { settings?: TracedSession['settings']; order?: Parameters<typeof playing>[0] } = {},
): TracedSession => ({
  name,
  settings,
  play: async (stand, trace) => {
    trace.killWhere(once(isLike));
    await playing(order, 40 * minute)(stand);
  },
});

const isPost = ({ kind, operation }: OperationPoint) => kind === 'jira' && operation.startsWith('POST');

/** Sessions whose consumer is killed on the way. */
export const killedSessions: readonly TracedSession[] = [
  killed(
    'killed before the appliance is asked',
    ({ kind, when }) => kind === 'appliance' && when === 'before',
  ),
  killed(
    'killed after the appliance has answered',
    ({ kind, when }) => kind === 'appliance' && when === 'after',
  ),
  killed('killed before its work log is written', (point) => isPost(point) && point.when === 'before'),
  killed('killed after its work log was written', (point) => isPost(point) && point.when === 'after'),
  killed(
    'killed before its outcome is recorded',
    ({ kind, operation, when }) => kind === 'storage' && operation === 'transaction' && when === 'before',
  ),
  killed('killed after its issue was created', (point) => isPost(point) && point.when === 'after', {
    settings: { issueCreation: plainIssues() },
    order: { externalKey: undefined, representatives: ['mlindqvist'] },
  }),
];
