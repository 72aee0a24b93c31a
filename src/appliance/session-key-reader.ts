import { parseUrl } from '../foundation/parse-url';
import { UnexpectedAnswer } from '../session/appliance-errors';
import type { CreatedKey } from '../session/session-key';
import { readCommandAnswer } from './command-answer';
import { readTime } from './timestamp';

const shortKeyForm = /^\d{4,20}$/;
const longestUrl = 2000;

/**
 * Reads the answer of `generate_session_key`.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readSessionKey(answer: string, host: string): CreatedKey {
  const root = readCommandAnswer(answer, host, 'session_key');
  const shortKey = root?.textOf('short_key');
  const url = root?.textOf('key_url');
  if (shortKey === undefined || !shortKeyForm.test(shortKey))
    throw new UnexpectedAnswer(host, 'a session key without its digits');
  if (url === undefined || !isWebLink(url))
    throw new UnexpectedAnswer(host, 'a session key without its link');
  return { shortKey, url, expiresAt: readTime(root?.child('expires')) };
}

/** It is shown as a link as it came, so it must be one of the web. A public site may have another host name. */
function isWebLink(url: string): boolean {
  return url.length <= longestUrl && parseUrl(url)?.protocol === 'https:';
}
