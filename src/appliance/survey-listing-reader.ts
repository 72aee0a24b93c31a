import type { ListAnswer, ListedSurvey } from '../session/listing';
import { readSessionId } from '../session/session-id';
import { readList, type ListShape } from './list-answer';
import { secondsIn } from './raw-entries';
import { readUnixSeconds } from './timestamp';
import type { XmlElement } from './xml-element';

const listing: ListShape<ListedSurvey> = {
  roots: ['exit_survey_list'],
  items: ['exit_survey'],
  read: readListedSurvey,
  bare: (lsid, text) => ({ lsid, submittedAt: readUnixSeconds(secondsIn(text)) }),
};

/**
 * Reads the answer of `SupportCustExitSurvey` and `SupportRepExitSurvey` for all sessions of a window. What the
 * surveys say is asked for with each session.
 *
 * @throws what `readList` throws
 */
export function readSurveyListing(answer: string, host: string): ListAnswer<ListedSurvey> {
  return readList(answer, host, listing);
}

function readListedSurvey(element: XmlElement): ListedSurvey | undefined {
  const lsid = readSessionId(element.attribute('lsid'));
  if (lsid === undefined) return undefined;
  return { lsid, submittedAt: readUnixSeconds(element.attribute('timestamp') ?? element.attribute('ts')) };
}
