import type { ListAnswer, ListedSession } from '../session/listing';
import { readSessionId } from '../session/session-id';
import { readList, type ListShape } from './list-answer';
import { readFlag } from './numbers';
import { readTime } from './timestamp';
import type { XmlElement } from './xml-element';

/*
 * The shape of `SupportSessionListing` is inferred. Known is what it holds (session ids, external keys, whether
 * there is a recording), and that the listing of a sister product has the second pair of names.
 */
const listing: ListShape<ListedSession> = {
  roots: ['session_list', 'session_summary_list'],
  items: ['session', 'session_summary'],
  read: readListedSession,
  bare: (lsid) => ({ lsid, isBroken: true }),
};

/**
 * Reads the answer of `SupportSessionListing`.
 *
 * @throws what `readList` throws
 */
export function readSessionListing(answer: string, host: string): ListAnswer<ListedSession> {
  return readList(answer, host, listing);
}

function readListedSession(element: XmlElement): ListedSession | undefined {
  const lsid = readSessionId(element.attribute('lsid') ?? element.textOf('lsid'));
  if (lsid === undefined) return undefined;
  return {
    lsid,
    externalKey: element.textOf('external_key') ?? element.attribute('external_key'),
    startedAt: readTime(element.child('start_time')),
    endedAt: readTime(element.child('end_time')),
    hasRecording: readHasRecording(element),
  };
}

function readHasRecording(element: XmlElement): boolean | undefined {
  const flag = element.textOf('has_recording') ?? element.attribute('has_recording');
  if (flag !== undefined) return readFlag(flag);
  return element.child('session_recording_view_url') ? true : undefined;
}
