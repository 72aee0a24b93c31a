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
  const shown = context.withChatLines === false ? [] : context.shortening.chat(events);
  return { count: events.length, lines: shown.map((event) => chatLineData(event, names, context)) };
}

function chatLineData(
  event: SessionEvent,
  names: ReadonlyMap<string, string>,
  context: DataContext,
): ChatLineData {
  const { shortening } = context;
  const role = roles.get(event.performedBy?.type?.toLowerCase() ?? '') ?? 'unknown';
  return {
    ...momentData(event.at, context),
    from: shortening.text(performerName(event, names)) ?? context.display.words.say(roleNames[role]),
    role,
    text: shortening.text(event.body) ?? '',
  };
}
