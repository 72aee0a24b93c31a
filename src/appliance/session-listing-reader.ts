import { readFlag } from './numbers';
import { readReportingAnswer } from './reporting-answer';
import { readSessionId } from './session-id';
import { readTime } from './timestamp';
import type { XmlElement } from './xml-element';

/** A session as the listing tells it: enough to know that it ended and whether it is of interest. */
export interface ListedSession {
  lsid: string;
  externalKey?: string;
  /** Milliseconds since 1970 UTC by the appliance's clock, where the listing gives times. */
  startedAt?: number;
  endedAt?: number;
  /** Absent where the listing does not say. */
  hasRecording?: boolean;
}

/*
 * The shape of `SupportSessionListing` is inferred. Known is what it holds (session ids, external keys, whether
 * there is a recording), and that the listing of a sister product has the second pair of names.
 */
const rootNames = ['session_list', 'session_summary_list'] as const;
const itemNames = ['session', 'session_summary'] as const;

/**
 * Reads the answer of `SupportSessionListing`.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readSessionListing(answer: string, host: string): ListedSession[] {
  const list = readReportingAnswer(answer, host, rootNames);
  if (!list) return [];
  return itemNames.flatMap((name) => list.children(name)).flatMap(readListedSession);
}

function readListedSession(element: XmlElement): ListedSession[] {
  const lsid = readSessionId(element.attribute('lsid') ?? element.textOf('lsid'));
  if (lsid === undefined) return [];
  return [
    {
      lsid,
      externalKey: element.textOf('external_key') ?? element.attribute('external_key'),
      startedAt: readTime(element.child('start_time')),
      endedAt: readTime(element.child('end_time')),
      hasRecording: readHasRecording(element),
    },
  ];
}

function readHasRecording(element: XmlElement): boolean | undefined {
  const flag = element.textOf('has_recording') ?? element.attribute('has_recording');
  if (flag !== undefined) return readFlag(flag);
  return element.child('session_recording_view_url') ? true : undefined;
}
