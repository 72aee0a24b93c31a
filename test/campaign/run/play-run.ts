import { showOnIssues } from '../../scenarios/support/on-issues';
import type { VirtualStand } from '../../stand/virtual-stand';
import { minute, second } from '../durations';
import { namesake } from '../invariant/check-assignment';
import type { JudgedRun } from '../invariant/judged-run';
import type { Plan } from '../plan/plan';
import { OperationRules } from '../trouble/operation-rules';
import { troubles } from '../trouble/troubles';
import { AcceptedEvents } from './accepted-events';
import { BrokenSessions } from './broken-sessions';
import { Choices } from './choices';
import { DocumentWatch } from './document-watch';
import { enterConfigurations } from './enter-configurations';
import { Observation } from './observation';
import { lastMomentOf, playSessions } from './played-session';
import { WorkLogEdits } from './work-log-edits';

const step = 20 * minute;

/** Plays a plan up to the moment at which all troubles end. */
export async function playRun(plan: Plan, stand: VirtualStand): Promise<JudgedRun> {
  stand.appliance.configure({ fileDetails: plan.fileDetails });
  const movedOnIssues = plan.troubles.includes('chosen-issues');
  const configurations = await enterConfigurations(stand, plan.configurations, { movedOnIssues });
  if (movedOnIssues) await showOnIssues(stand, true);
  if (plan.isNamesakeMapped) {
    await stand.callAdmin('setOverride', {
      representative: namesake.displayName,
      accountId: namesake.mappedTo,
    });
  }
  // Polling begins with the first run of the schedule.
  await stand.advance((6 * minute) / second);
  const observation = new Observation(stand);
  for (const { url } of configurations) observation.secrets.addUrl(url);
  const accepted = new AcceptedEvents(stand);
  const documents = new DocumentWatch(stand, plan.troubles.includes('clock-differences'));
  const operations = new OperationRules(stand.platform.faults, (text, invocation) =>
    observation.note(text, invocation),
  );
  const startedAt = Date.now();
  const played = playSessions(stand, plan.sessions, (ms, act) =>
    setTimeout(act, startedAt + ms - Date.now()),
  );
  const broken = new BrokenSessions(plan, () => played);
  const edits = new WorkLogEdits();
  const choices = new Choices();
  const begun = { plan, stand, played, operations, observation, broken, edits, choices };
  const lastTrouble = beginTroubles(begun);
  const troublesEndedAt = Math.max(lastTrouble, lastMomentOf(plan.sessions)) + minute;
  while (Date.now() < startedAt + troublesEndedAt) {
    await stand.advance(Math.min(step, startedAt + troublesEndedAt - Date.now()) / second);
    observation.catchUp();
  }
  endTroubles(stand, operations);
  observation.note('all troubles end here');
  return { ...begun, configurations, accepted, documents, startedAt, troublesEndedAt };
}

/** @returns milliseconds from the start of the run to the last moment that a trouble knows of */
function beginTroubles({
  plan,
  played,
  observation,
  ...of
}: Pick<
  JudgedRun,
  'plan' | 'stand' | 'played' | 'operations' | 'observation' | 'broken' | 'edits' | 'choices'
>): number {
  const startedAt = Date.now();
  let lastMoment = plan.spanMs;
  for (const name of plan.troubles) {
    troubles[name]({
      ...of,
      random: plan.random.fork(name),
      spanMs: plan.spanMs,
      planned: plan.sessions,
      played: () => played,
      at: (ms, act) => setTimeout(() => !of.operations.isOver && act(), startedAt + ms - Date.now()),
      runUntil: (ms) => {
        lastMoment = Math.max(lastMoment, ms);
      },
      hasTrouble: (other) => plan.troubles.includes(other),
      note: (text) => observation.note(text),
    });
  }
  return lastMoment;
}

function endTroubles({ appliance, jira, platform }: VirtualStand, operations: OperationRules): void {
  operations.end();
  appliance.faults.clear();
  appliance.outbound.clearFaults();
  jira.faults.clear();
  platform.queue.duplicateProbability = 0;
  platform.queue.dropNext(0);
}
