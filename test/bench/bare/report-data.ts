import { dateTime, durationInWords, timeOfDay } from './moments';
import type { BareEvent, BareSession } from './session-schema';

/**
 * What the built-in template shows of a session. It knows only what the sessions of the benchmark have: no files, no
 * system information, no surveys.
 *
 * @param shownLines how many of the newest lines of the chat have room in the report
 */
export function reportData(session: BareSession, shownLines = Infinity): { session: object } {
  const events = session.session_details.event;
  const chat = events.filter(isOf('Chat Message'));
  const customers = session.customer_list.customer.map((one) => ({ ...one.info, computer: computerOf(one) }));
  return {
    session: {
      id: session.lsid,
      start: dateTime(session.start_time.timestamp),
      end: dateTime(session.end_time.timestamp),
      duration: durationInWords(session.end_time.timestamp - session.start_time.timestamp),
      legalAgreements: events.filter(isOf('Legal Agreement Response')).map(answerOf),
      externalKey: session.external_key,
      teams: session.team_list.team,
      jumpGroup: session.jump_group?.['#text'],
      customer: customers[0],
      customers,
      representatives: representativesOf(session),
      links: linksOf(session),
      files: {},
      notes: events.filter(isOf('Session Note Added')).map(noteOf),
      screenRecordingCount: events.filter(isOf('Screen Recording')).length,
      surveys: {},
      chat: { count: chat.length, lines: newest(chat, shownLines).map(chatLineOf) },
      leftOut: { chatLines: Math.max(0, chat.length - shownLines) },
    },
  };
}

function isOf(type: string): (event: BareEvent) => boolean {
  return (event) => event.event_type === type;
}

function newest<Entry>(list: readonly Entry[], count: number): readonly Entry[] {
  return list.slice(Math.max(0, list.length - count));
}

function noteOf(event: BareEvent): { time: string; by?: string; text: string } {
  return {
    time: timeOfDay(event.timestamp),
    by: event.performed_by?.['#text'],
    text: event.body?.trim() ?? '',
  };
}

/** Of one value at most: the benchmark's sessions have no more. */
function answerOf(event: BareEvent): { time: string; by?: string; answer?: string } {
  const { time, by, text } = noteOf(event);
  return { time, by, answer: event.data?.value.value ?? (text === '' ? undefined : text) };
}

function chatLineOf(event: BareEvent): { time: string; from?: string; text: string } {
  const { by, ...line } = noteOf(event);
  return { ...line, from: by };
}

function representativesOf({ rep_list }: BareSession) {
  return rep_list.representative
    .map((one) => ({
      name: one.display_name,
      owner: one.session_owner === '1',
      isPrimary: one.primary_rep === '1',
      seconds: one.seconds_involved,
      time: durationInWords(one.seconds_involved),
    }))
    .sort(
      (one, other) =>
        Number(other.owner) - Number(one.owner) ||
        Number(other.isPrimary) - Number(one.isPrimary) ||
        other.seconds - one.seconds,
    );
}

function computerOf({
  hostname,
  os,
  public_ip: publicIp,
  private_ip: privateIp,
}: BareSession['customer_list']['customer'][number]): string[] {
  return [hostname, os, withoutPort(publicIp), withoutPort(privateIp)].filter((text) => text !== undefined);
}

function withoutPort(address: string | undefined): string | undefined {
  return address === 'Unknown' ? undefined : address?.replace(/:\d+$/, '');
}

function linksOf({ session_chat_view_url: chat, session_recording_view_url: recording }: BareSession) {
  const all = [
    { name: 'Chat transcript', url: chat },
    { name: 'Session recording', url: recording },
  ];
  return { transcript: chat, all: all.filter(({ url }) => url !== undefined) };
}
