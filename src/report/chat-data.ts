import type { SessionEvent } from '../session/session';
import { momentData, type DataContext } from './data-context';
import { performerName } from './performer-name';
import type { ChatData, ChatLineData } from './report-data';
import type { WordKey } from './words/english';

const roles: ReadonlyMap<string, ChatLineData['role']> = new Map<string, ChatLineData['role']>([
  ['customer', 'customer'],
  ['representative', 'representative'],
  ['system', 'system'],
]);

const roleNames: Record<ChatLineData['role'], WordKey> = {
  customer: 'roleCustomer',
  representative: 'roleRepresentative',
  system: 'roleSystem',
  unknown: 'roleUnknown',
};

/** So many lines of the system, such as that somebody has left, may follow the last one of a person. */
const linesOfSystem = 10;

/** The place of the newest line that a person wrote, counted from the end of the chat; 0 if none is near it. */
export function newestWritten(events: readonly SessionEvent[]): number {
  const latest = events.slice(-1 - linesOfSystem).reverse();
  return Math.max(
    0,
    latest.findIndex((event) => roleOf(event) !== 'system'),
  );
}

/** The chat: as many of its newest lines as there is room for. */
export function chatData(
  events: readonly SessionEvent[],
  names: ReadonlyMap<string, string>,
  context: DataContext,
): ChatData {
  const { shortening, withChatLines } = context;
  const shown = withChatLines === false ? [] : shortening.chat(events);
  const newest = events.at(-1 - newestWritten(events));
  const textOf = (event: SessionEvent) =>
    event === newest ? shortening.newestLine(event.body) : shortening.text(event.body);
  return {
    count: events.length,
    lines: shown.map((event) => ({ ...speakerData(event, names, context), text: textOf(event) ?? '' })),
  };
}

function speakerData(
  event: SessionEvent,
  names: ReadonlyMap<string, string>,
  context: DataContext,
): Omit<ChatLineData, 'text'> {
  const { shortening } = context;
  const role = roleOf(event);
  return {
    ...momentData(event.at, context),
    from: shortening.text(performerName(event, names)) ?? context.display.words.say(roleNames[role]),
    role,
  };
}

function roleOf({ performedBy }: SessionEvent): ChatLineData['role'] {
  return roles.get(performedBy?.type?.toLowerCase() ?? '') ?? 'unknown';
}
