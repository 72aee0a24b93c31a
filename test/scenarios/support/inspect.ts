import * as v from 'valibot';
import { deliverySchema, type Delivery } from '../../../src/delivery/delivery';
import type { InvocationRecord } from '../../stand/forge/ledger';
import type { SessionOrder } from '../../stand/appliance/session-generator';
import type { VirtualStand } from '../../stand/virtual-stand';

/** The deliveries that the app keeps, as they are in storage. */
export function deliveriesOf({ platform }: VirtualStand): Delivery[] {
  return platform.store
    .dump()
    .filter(({ entityName }) => entityName === 'delivery')
    .map(({ key, value }) => v.parse(deliverySchema, { ...Object(value), id: key }));
}

/** The causes of all attempts, in words. */
export function causesOf(deliveries: Delivery[]): string[] {
  return deliveries.flatMap(({ attempts }) => attempts.map(({ cause }) => cause ?? ''));
}

/** The work logs of an issue, as they are in the simulated Jira. */
export function workLogsOf({ jira }: VirtualStand, issueKey: string) {
  const issue = jira.site.issue(issueKey);
  if (!issue) throw new Error(`The simulated Jira has no issue ${issueKey}.`);
  return issue.worklogs;
}

/** What the app called in Jira, as `METHOD path`, the page's own calls left out. */
export function jiraCallsOf({ jira }: VirtualStand, from = 0): string[] {
  return jira.calls.slice(from).map(({ method, path }) => `${method} ${path}`);
}

/** Plays a session for an issue, and ends it; the event is on its way then. */
export function playSession(stand: VirtualStand, order: SessionOrder = {}): string {
  const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short', ...order });
  stand.appliance.endSession(lsid);
  return lsid;
}

/** What the app did from that mark on, the idle schedule left out. */
export function workSince({ platform }: VirtualStand, mark: number): InvocationRecord[] {
  return platform.ledger.since(mark).filter(({ kind }) => kind !== 'schedule');
}

export interface PostedEvent {
  event?: string;
  lsid?: string;
  [variable: string]: string | undefined;
}

/** Posts a body to the URL of the outbound events, as an appliance does. */
export async function postEvent(
  stand: Pick<VirtualStand, 'platform' | 'outboundEventUrl'>,
  event: PostedEvent | string,
  { url = stand.outboundEventUrl, method = 'POST' } = {},
): Promise<number> {
  const body = typeof event === 'string' ? event : new URLSearchParams(defined(event)).toString();
  const response = await stand.platform.receiveWebTrigger(
    new Request(url, {
      method,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: method === 'GET' ? undefined : body,
    }),
  );
  return response.status;
}

function defined(event: PostedEvent): Record<string, string> {
  return Object.fromEntries(
    Object.entries(event).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
