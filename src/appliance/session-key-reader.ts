import { parseUrl } from '../foundation/parse-url';
import { ReportRefused, UnexpectedAnswer } from '../session/appliance-errors';
import type { CreatedKey } from '../session/session-key';
import { readReportingAnswer, refusalInWords } from './reporting-answer';
import { readTime } from './timestamp';
import type { XmlElement } from './xml-element';

/** The right to create session keys, as the appliance's page names it. */
export const fullCommandRight = 'Command API: full access';

const shortKeyForm = /^\d{4,20}$/;
const longestUrl = 2000;

/**
 * Reads the answer of `generate_session_key`.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readSessionKey(answer: string, host: string): CreatedKey {
  const root = rootOf(answer, host);
  const shortKey = root?.textOf('short_key');
  const url = root?.textOf('key_url');
  if (shortKey === undefined || !shortKeyForm.test(shortKey))
    throw new UnexpectedAnswer(host, 'a session key without its digits');
  if (url === undefined || !isWebLink(url))
    throw new UnexpectedAnswer(host, 'a session key without its link');
  return { shortKey, url, expiresAt: readTime(root?.child('expires')) };
}

function rootOf(answer: string, host: string): XmlElement | undefined {
  try {
    return readReportingAnswer(answer, host, ['session_key']);
  } catch (error) {
    throw error instanceof ReportRefused ? refusalInWords(error, host, fullCommandRight) : error;
  }
}

/** It is shown as a link as it came, so it must be one of the web. A public site may have another host name. */
function isWebLink(url: string): boolean {
  return url.length <= longestUrl && parseUrl(url)?.protocol === 'https:';
}
