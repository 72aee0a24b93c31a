import {
  CredentialsRefused,
  PermissionMissing,
  ReportRefused,
  UnexpectedAnswer,
  XmlApiDisabled,
} from './appliance-errors';
import { shownApplianceText } from './clean-text';
import { parseXml } from './xml-document';
import type { XmlElement } from './xml-element';

/** Errors that say that there is nothing of the kind asked for; the strings are those seen so far. */
const nothingFound = [/^no\b.*\bmatching your chosen criteria/i, /^no\b.*\bfound\b/i, /^invalid lsid\b/i];

const loginFailed = /\blogin (has )?failed\b|\binvalid (user ?name|password|credentials|token)\b/i;
const permissionMissing = /\bpermission|\bnot (authori[sz]ed|allowed|permitted)\b|\baccess denied\b/i;
const xmlApiDisabled = /\bapi\b.*\b(disabled|not enabled|turned off|switched off)\b/i;

/** The rights of an API account, as the appliance's page names them. */
export const reportingRight = 'Allow access to support session reports and recordings';

/**
 * Reads an answer of the XML API, whose errors come with HTTP 200: as the whole document or as a child of its
 * root. What says “nothing found” is no failure.
 *
 * @param rootNames the local names that the root may have
 * @param right what a missing permission is called in the error
 * @returns the root, or `undefined` where nothing was found
 * @throws ReportUnreadable, ReportTooLarge, ReportTooComplex, UnexpectedAnswer, ReportRefused, CredentialsRefused,
 * PermissionMissing, XmlApiDisabled
 */
export function readReportingAnswer(
  answer: string,
  host: string,
  rootNames: readonly string[],
  right = reportingRight,
): XmlElement | undefined {
  const root = parseXml(answer, host);
  const error = root.name === 'error' ? root : root.child('error');
  if (error) return readError(error.value ?? '', host, right);
  if (rootNames.includes(root.name)) return root;
  throw new UnexpectedAnswer(host, `a document of another kind (${shownApplianceText(root.name)})`);
}

function readError(text: string, host: string, right: string): undefined {
  const words = text.slice(0, 1000);
  if (nothingFound.some((pattern) => pattern.test(words))) return undefined;
  if (loginFailed.test(words)) throw new CredentialsRefused(host);
  if (xmlApiDisabled.test(words)) throw new XmlApiDisabled(host);
  if (permissionMissing.test(words)) throw new PermissionMissing(host, right);
  throw new ReportRefused(host, words);
}
