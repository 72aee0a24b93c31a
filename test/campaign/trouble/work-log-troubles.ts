import { deliveriesOf } from '../../scenarios/support/inspect';
import { APP_ACCOUNT_ID } from '../../stand/jira/actor';
import { accounts } from '../../stand/jira/sample/users';
import type { Issue, Worklog } from '../../stand/jira/site/issue';
import { hour, minute, second } from '../durations';
import { ownerIn } from '../invariant/app-work-logs';
import { atMoments, type Scene } from './scene';

/** People move the start of work logs, and correct their time. What they changed has to stay. */
export function editedWorkLogs(scene: Scene): void {
  // A delivery that an older copy of the batch shows without its work log does not know where somebody has moved it.
  if (scene.hasTrouble('stale-batches')) return;
  const { random, edits } = scene;
  atMoments(scene, random.integer(2, 8), () => {
    const found = someKnown(scene);
    if (!found) return;
    const { issue, workLog } = found;
    const by = random.pick([3 * second, 40 * second, random.integer(minute, 3 * hour)]);
    if (random.chance(0.7)) edits.edit(workLog, { started: workLog.started - by });
    if (random.chance(0.4)) edits.edit(workLog, { timeSpentSeconds: 60 * random.integer(200, 400) });
    scene.note(`somebody edits the work log ${workLog.id} on ${issue.key}`);
  });
}

/** People delete work logs. Whatever brings the session up later writes them anew. */
export function deletedWorkLogs(scene: Scene): void {
  const { random, edits } = scene;
  atMoments(scene, random.integer(1, 4), () => {
    const found = someKnown(scene);
    const owner = found && ownerIn(found.workLog.properties);
    if (!found || !owner) return;
    const { issue, workLog } = found;
    edits.delete(issue, workLog, owner);
    scene.note(`somebody deletes the work log ${workLog.id} on ${issue.key}`);
  });
}

/** People log work of their own with a copy of the app's property. */
export function foreignMarks(scene: Scene): void {
  const { random, stand, edits } = scene;
  atMoments(scene, random.integer(1, 6), () => {
    const found = someKnown(scene);
    if (!found) return;
    const { issue, workLog } = found;
    const copy = { ...workLog, id: stand.jira.site.nextId('worklog'), author: accounts.ordinary };
    edits.copy(issue, { ...copy, properties: new Map(workLog.properties) });
    scene.note(`somebody copies the work log ${workLog.id} on ${issue.key}`);
  });
}

/** One of the app's that a delivery remembers: one that nobody remembers yet may still be looked for at its start. */
function someKnown({ random, stand }: Scene): { issue: Issue; workLog: Worklog } | undefined {
  const done = deliveriesOf(stand).filter(({ state }) => state === 'done');
  const remembered = new Set(done.map(({ workLogId }) => workLogId));
  const known = stand.jira.site
    .issues()
    .flatMap((issue) =>
      issue.worklogs
        .filter(({ id, author }) => remembered.has(id) && author === APP_ACCOUNT_ID)
        .map((workLog) => ({ issue, workLog })),
    );
  return known.length === 0 ? undefined : random.pick(known);
}
