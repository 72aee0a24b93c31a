import type { ApiInfo } from '../session/api-info';
import { ReportRefused, UnexpectedAnswer } from '../session/appliance-errors';
import { readReportingAnswer, refusalInWords } from './reporting-answer';
import { readUnixSeconds } from './timestamp';
import type { XmlElement } from './xml-element';

/** The right that the command API asks for, as the appliance's page names it. */
export const commandRight = 'Command API: read-only or full access';

/**
 * Reads the answer of `get_api_info`.
 *
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readApiInfo(answer: string, host: string): ApiInfo {
  const root = rootOf(answer, host);
  if (!root) throw new UnexpectedAnswer(host, 'it knows nothing about its API');
  return {
    version: root.textOf('api_version'),
    companyName: root.textOf('company_name'),
    at: readUnixSeconds(root.textOf('timestamp')),
    permissions: new Map(root.listed('permissions', 'permission').flatMap(readPermission)),
  };
}

function rootOf(answer: string, host: string): XmlElement | undefined {
  try {
    return readReportingAnswer(answer, host, ['api_information']);
  } catch (error) {
    throw error instanceof ReportRefused ? refusalInWords(error, host, commandRight) : error;
  }
}

function readPermission(element: XmlElement): [string, string][] {
  const name = element.attribute('name');
  return name === undefined ? [] : [[name, element.value ?? '']];
}
