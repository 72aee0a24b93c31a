import { ReportRefused } from '../session/appliance-errors';
import { readReportingAnswer, refusalInWords } from './reporting-answer';
import type { XmlElement } from './xml-element';

/** The right to have the appliance do something, as its page names it. */
export const fullCommandRight = 'Command API: full access';

/**
 * Reads the answer to a command.
 *
 * @param rootName of what it answers if it did what it was asked for
 * @param right that the command needs, as the appliance's page names it
 * @returns `undefined` if it found nothing to do it with
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readCommandAnswer(
  answer: string,
  host: string,
  rootName: string,
  right: string = fullCommandRight,
): XmlElement | undefined {
  try {
    return readReportingAnswer(answer, host, [rootName]);
  } catch (error) {
    throw error instanceof ReportRefused ? refusalInWords(error, host, right) : error;
  }
}
