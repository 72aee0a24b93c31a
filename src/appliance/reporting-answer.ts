import type { PolicyError } from '../failure/policy-error';
import {
  CredentialsRefused,
  PermissionMissing,
  ReportRefused,
  ReportUnreadable,
  UnexpectedAnswer,
  XmlApiDisabled,
} from '../session/appliance-errors';
import { shownApplianceText } from '../session/shown-appliance-text';
import { errorTextIn } from './raw-entries';
import { parseXml } from './xml-document';
import type { XmlElement } from './xml-element';

/**
 * The whole of what an appliance that is asked in English says if there is nothing of the kind asked for, as seen
 * so far. It only saves the question for the account's rights; what else it may say is settled by that.
 */
const nothingFound = [
  /^no [a-z ]{1,60} information matching your chosen criteria(?: was found| is available)?\.?$/i,
  /^no archives found for the given search criteria\.?$/i,
  /^invalid lsid\.?$/i,
];

const loginFailed = /\blogin (has )?failed\b|\binvalid (user ?name|password|credentials|token)\b/i;
const permissionMissing = /\bpermission|\bnot (authori[sz]ed|allowed|permitted)\b|\baccess denied\b/i;
const xmlApiDisabled = /\bapi\b.*\b(disabled|not enabled|turned off|switched off)\b/i;

/** The right to read reports, as the appliance's page names it. */
export const reportingRight = 'Allow access to support session reports and recordings';

/**
 * Reads an answer of the XML API, whose errors come with HTTP 200: as the whole document or as a child of its
 * root. What is known to say “nothing found” is no failure.
 *
 * @param rootNames the local names that the root may have
 * @returns the root, or `undefined` if nothing was found
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer; ReportRefused for every other error
 * of the appliance, whatever it says
 */
export function readReportingAnswer(
  answer: string,
  host: string,
  rootNames: readonly string[],
): XmlElement | undefined {
  const root = parsed(answer, host);
  if (typeof root === 'string') return readError(root, host);
  const error = root.name === 'error' ? root : root.child('error');
  if (error) return readError(error.value ?? '', host);
  if (rootNames.includes(root.name)) return root;
  throw new UnexpectedAnswer(host, `a document of another kind (${shownApplianceText(root.name)})`);
}

/** The root, or the text of an error that is not well-formed, such as one with a bare `&`. */
function parsed(answer: string, host: string): XmlElement | string {
  try {
    return parseXml(answer, host);
  } catch (error) {
    const text = error instanceof ReportUnreadable ? errorTextIn(answer) : undefined;
    if (text === undefined) throw error;
    return text;
  }
}

function readError(text: string, host: string): undefined {
  const words = text.slice(0, 1000).trim();
  if (nothingFound.some((pattern) => pattern.test(words))) return undefined;
  throw new ReportRefused(host, words);
}

/**
 * The refusal with the advice that fits its words, if they are known. All of these are retried alike: words choose
 * what is said to people and nothing else.
 *
 * @param right what a missing permission is called
 */
export function refusalInWords(refusal: ReportRefused, host: string, right: string): PolicyError {
  const { said } = refusal;
  if (loginFailed.test(said)) return new CredentialsRefused(host);
  if (xmlApiDisabled.test(said)) return new XmlApiDisabled(host);
  if (permissionMissing.test(said)) return new PermissionMissing(host, right);
  return refusal;
}
