import type { Attempt, DeliveryState, Source } from '../../delivery/delivery';
import type { Stage } from '../../reconcile/stage';
import { eventTypeLabel, isEventType } from '../../session/event-type';

/** Words for what a delivery records, for the page and the export. */
export const stateWords: Record<DeliveryState, string> = {
  waiting: 'Waiting',
  done: 'Done',
  'done-with-remarks': 'Done with remarks',
  ignored: 'Ignored',
  parked: 'Parked',
  discarded: 'Discarded',
};

export const sourceWords: Record<Source, string> = {
  'outbound-event': 'Outbound event',
  polling: 'Polling',
  replay: 'Replay',
  backfill: 'Backfill',
};

/** How far an attempt got. */
export const stageWords: Record<Stage, string> = {
  receive: 'Receiving the event',
  session: 'Asking the appliance for the session',
  issue: 'Finding or creating the issue',
  report: 'Writing the report',
  'work-log': 'Adding the work log',
  comment: 'Adding the internal comment',
  attachment: 'Attaching the full report',
  link: 'Linking to the appliance',
  transition: 'Moving the issue',
  record: 'Recording the outcome',
};

const attemptWords: Record<Attempt['outcome'], string> = {
  done: 'Done',
  'not-ready': 'Not ready yet',
  failed: 'Failed',
  ignored: 'Ignored',
  parked: 'Parked',
  held: 'Held',
  limited: 'Asked to wait',
  replayed: 'Replayed',
  redirected: 'Another issue chosen',
  hastened: 'Tried at once',
  discarded: 'Discarded',
  reopened: 'Came again',
  damaged: 'Record damaged',
};

/** What became of an attempt, in a word or two. */
export function attemptInWords({ outcome, remarks }: Pick<Attempt, 'outcome' | 'remarks'>): string {
  return outcome === 'done' && remarks ? stateWords['done-with-remarks'] : attemptWords[outcome];
}

/** An event type in words. A type that the app does not process keeps the appliance's name for it. */
export function eventInWords(eventType: string): string {
  if (isEventType(eventType)) return eventTypeLabel(eventType);
  return eventType === 'unreadable' ? 'Unreadable event' : eventType;
}
