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

/** The chat: as many of its newest lines as there is room for. */
export function chatData(
  events: readonly SessionEvent[],
  names: ReadonlyMap<string, string>,
  context: DataContext,
): ChatData {
  const { shortening, withChatLines } = context;
  const shown = withChatLines === false ? [] : shortening.chat(events);
  const newest = events.at(-1);
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
  const role = roles.get(event.performedBy?.type?.toLowerCase() ?? '') ?? 'unknown';
  return {
    ...momentData(event.at, context),
    from: shortening.text(performerName(event, names)) ?? context.display.words.say(roleNames[role]),
    role,
  };
}
