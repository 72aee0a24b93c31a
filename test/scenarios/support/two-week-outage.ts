import { summaryOf } from '../../../src/polling/polling-state';
import { stopVirtualStands } from '../../stand/virtual-stand';
import { deliveriesOf, playSession } from './inspect';
import {
  hour,
  issueKeys,
  minute,
  pollingStateOf,
  mostInAMinute,
  type PushedAt,
  standWithoutEvents,
  workLogsOn,
} from './polling';

/** What came of an outage. */
export interface OutageResult {
  /** Work logs that were written. */
  arrived: number;
  deliveries: number;
  parked: number;
  /** How long it took after the outage until the last session had arrived. */
  minutesToArrive: number;
  mostPushesInAMinute: number;
  /** Statuses by which the platform, Jira or the appliance said that a limit was exceeded. */
  refusals: number[];
  behindBy: number;
}

const days = 14;

/**
 * Plays sessions while the platform is down for two weeks, and then waits until all of them have arrived. The
 * appliance goes on meanwhile; no event gets through, as its retry duration is over.
 */
export async function twoWeekOutage(sessions: number): Promise<OutageResult> {
  const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
  await stand.advance(10 * minute);
  stand.platform.stop();
  const hours = days * 24;
  for (let passed = 0, played = 0; passed < hours; passed += 1) {
    for (; played < ((passed + 1) * sessions) / hours; played += 1) {
      playSession(stand, { externalKey: issueKeys[played % issueKeys.length] });
    }
    await stand.advance(hour);
  }
  await stand.platform.start();
  const back = Date.now();
  const pushes: PushedAt[] = [];
  const refusals: number[] = [];
  const patience = (sessions / 150) * 2 + 60;
  let mark = stand.platform.ledger.mark();
  let arrived = 0;
  for (let waited = 0; arrived < sessions && waited < patience; waited += 1) {
    await stand.advance(minute);
    // The ledger forgets its oldest records, so it is read as time passes.
    for (const record of stand.platform.ledger.since(mark)) {
      if (record.pushes > 0) pushes.push({ at: record.startedAt, events: record.pushes });
      const statuses = [...record.jira, ...record.egress].map(({ status }) => status);
      refusals.push(...statuses.filter((status) => status === 429));
    }
    mark = stand.platform.ledger.mark();
    arrived = workLogsOn(stand, issueKeys).length;
  }
  const minutesToArrive = (Date.now() - back) / 60_000;
  await stand.advance(10 * minute);
  const kept = deliveriesOf(stand);
  const result = {
    arrived: workLogsOn(stand, issueKeys).length,
    deliveries: kept.length,
    parked: kept.filter(({ state }) => state === 'parked').length,
    minutesToArrive,
    mostPushesInAMinute: mostInAMinute(pushes),
    refusals,
    behindBy: summaryOf(pollingStateOf(stand), Date.now()).behindBy,
  };
  stopVirtualStands();
  return result;
}
