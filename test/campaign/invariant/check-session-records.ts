import { isDone, type Delivery } from '../../../src/delivery/delivery';
import { recordedStates } from '../../../src/reconcile/record/session-record';
import { deliveriesOf } from '../../scenarios/support/inspect';
import { checkRecordedIssues, checkRecordedTruth, type RecordedSession } from './check-session-record';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { storedRecordsOf, type StoredFurtherRow, type StoredSessionRecord } from './stored-records';
import type { Violation } from './violation';

/**
 * What is remembered of sessions, once all is at rest: of each session with an attempt behind it there is one record,
 * which says what the latest attempt came to, on which issues Jira shows the session, when it was, who took part and
 * how it was rated. There is none of another, and from no issue a row leads to a record that does not name it.
 */
export function checkSessionRecords(run: JudgedRun, evidence: Evidence): Violation[] {
  const { configurations, played, stand } = run;
  const { records, further } = storedRecordsOf(stand);
  // What no configuration listens to is attempted only if a person redirects it.
  const deliveries = deliveriesOf(stand).filter(
    ({ id, redirectedAt }) => redirectedAt !== undefined || !id.startsWith('ignored:'),
  );
  const known = configurations.flatMap((configuration) =>
    played.map((session) => ({ configuration, session, key: `${configuration.id}:${session.lsid}:record` })),
  );
  const strays = records.filter(({ key }) => known.every((one) => one.key !== key));
  return [
    ...strays.map(({ key }) => ({ what: `The record ${key} is of no session.` })),
    ...known.flatMap(({ configuration, session, key }) => {
      const isOwn = (one: { configurationId: string; lsid?: string }) =>
        one.configurationId === configuration.id && one.lsid === session.lsid;
      const record = records.find((one) => one.key === key);
      const own = deliveries.filter(isOwn);
      return wrongWith(run, { configuration, session, record, own, evidence }).map((what) => ({
        lsid: session.lsid,
        what: `The record of session ${session.planned.number} ${session.lsid} ${what}`,
      }));
    }),
    ...rowsAstray(run, records, further).map((what) => ({ what })),
  ];
}

function wrongWith(run: JudgedRun, recorded: RecordedSession): string[] {
  const { record, own } = recorded;
  const latest = latestAttempted(own);
  const [one] = latest;
  if (!record) return one ? [`is missing, although ${one.id} is ${one.state}.`] : [];
  if (!one) return ['is there, although none of its deliveries came to rest.'];
  // What is ignored changes nothing of a session that has issues.
  const hasStayed = one.state === 'ignored' && record.issues.length > 0;
  if (!hasStayed && latest.every(({ state }) => record.state !== state)) {
    return [`says ${record.state}, although ${one.id} is ${one.state}.`];
  }
  return [
    ...checkRecordedIssues(run, { ...recorded, record }),
    ...(isDone(record) ? checkRecordedTruth(run, { ...recorded, record }) : []),
  ];
}

const attempted: readonly string[] = ['done', 'ignored', 'parked'];

/** The delivery of the latest attempt that came to rest, or those of the same moment. */
function latestAttempted(own: readonly Delivery[]): Delivery[] {
  const at = ({ attempts }: Delivery) =>
    attempts.findLast(({ outcome }) => attempted.includes(outcome))?.at ?? 0;
  const atRest = own.filter(({ state }) => recordedStates.some((one) => one === state));
  const latest = Math.max(...atRest.map(at));
  return atRest.filter((one) => at(one) === latest);
}

/** A batch that is out of date hides the rows that are to be removed: then some stay until their time. */
function rowsAstray(
  { plan }: JudgedRun,
  records: readonly StoredSessionRecord[],
  further: readonly StoredFurtherRow[],
): string[] {
  const wanted = records.flatMap(({ key, issues }) =>
    issues.slice(1).map((issue, index) => JSON.stringify([`${key}:${index + 2}`, key, issue])),
  );
  const found = further.map(({ key, of, ...issue }) => JSON.stringify([key, of, issue]));
  const mayBeLeft = plan.troubles.includes('stale-batches');
  return [
    ...wanted.filter((row) => !found.includes(row)).map((row) => `There is no row ${row}.`),
    ...(mayBeLeft ? [] : found.filter((row) => !wanted.includes(row)).map((row) => `A row astray: ${row}`)),
  ];
}
