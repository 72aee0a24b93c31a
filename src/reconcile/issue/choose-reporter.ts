import type { Configuration } from '../../configuration/configuration';
import { findUserByEmail } from '../../jira/find-user-by-email';
import type { SendToJira } from '../../jira/jira-http';
import type { Session } from '../../session/session';
import type { ReporterOutcome } from '../write-result';

/** Who reports an issue that is created. */
export interface ChosenReporter {
  /** The customer of the session, if the configuration wants that and exactly one account is theirs. */
  customer?: string;
  /** Who it is otherwise; absent: the app. */
  otherwise?: string;
  /** What comes of it if Jira takes it; absent: there is nothing to tell. */
  outcome?: ReporterOutcome;
}

/** Longest email address (RFC 5321). */
const longestAddress = 254;

/**
 * Looks for the customer by the address in a field of the session, if the configuration names one. What is in the field
 * is a claim: it leads to an account only if it is the whole address of exactly one.
 *
 * @throws what `findUserByEmail` throws
 */
export async function chooseReporter(
  session: Session,
  { settings }: Configuration,
  jira: SendToJira,
): Promise<ChosenReporter> {
  const { defaultReporter, customerEmailField } = settings.issueCreation;
  const otherwise = defaultReporter === '' ? undefined : defaultReporter;
  const claimed = customerEmailField === '' ? undefined : valueOf(session, customerEmailField);
  if (claimed === undefined) return { otherwise };
  if (!isAddress(claimed)) return { otherwise, outcome: { outcome: 'impossible', why: 'no-address' } };
  const owner = await findUserByEmail(jira, claimed);
  return owner.found === 'user'
    ? { customer: owner.accountId, otherwise, outcome: { outcome: 'written' } }
    : { otherwise, outcome: { outcome: 'impossible', why: owner.reason } };
}

function valueOf({ customAttributes }: Session, field: string): string | undefined {
  const wanted = field.toLowerCase();
  const value = customAttributes.find(({ codeName }) => codeName.toLowerCase() === wanted)?.value.trim();
  return value === '' ? undefined : value;
}

function isAddress(text: string): boolean {
  const [name, domain, ...more] = text.split('@');
  const isWhole = name !== '' && domain !== undefined && domain !== '' && more.length === 0;
  return isWhole && text.length <= longestAddress && !/\s/u.test(text);
}
