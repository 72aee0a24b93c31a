import type { LoggedInRepresentative } from '../session/logged-in';
import { commandRight } from './api-info-reader';
import { readCommandAnswer } from './command-answer';
import type { XmlElement } from './xml-element';

/** Nobody reads more. */
const mostRead = 500;

/**
 * Reads the answer of `get_logged_in_reps`. Who has no name is left out.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readLoggedIn(answer: string, host: string): LoggedInRepresentative[] {
  const root = readCommandAnswer(answer, host, 'logged_in_reps', commandRight);
  return (root?.children('rep') ?? []).slice(0, mostRead).flatMap(readOne);
}

function readOne(element: XmlElement): LoggedInRepresentative[] {
  const name = element.textOf('public_display_name') ?? element.textOf('display_name');
  if (name === undefined) return [];
  const count = element.textOf('support_session_count') ?? '';
  return [{ name, sessions: /^\d{1,4}$/.test(count) ? Number(count) : 0 }];
}
