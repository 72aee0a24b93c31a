import { PolicyError } from '../failure/policy-error';
import { reportingPermission, type ApiInfo } from '../session/api-info';
import { AnswerNotKnown, PermissionMissing, type ReportRefused } from '../session/appliance-errors';
import { refusalInWords, reportingRight } from './reporting-answer';

/**
 * What an error in place of a report means. Its words do not tell: an appliance may be set to any language. The
 * account's rights do: one that may read reports was not refused, so there is nothing of the kind asked for.
 *
 * @param apiInfo asks for the account's rights, or remembers them
 * @returns AnswerNotKnown if the rights are confirmed; PermissionMissing if the account lacks them; the refusal,
 * with the advice that fits it, if they cannot be known
 * @throws what `apiInfo` throws, but for a `PolicyError`
 */
export async function settleRefusal(
  refusal: ReportRefused,
  host: string,
  apiInfo: () => Promise<ApiInfo>,
): Promise<PolicyError> {
  const permission = await permissionOf(apiInfo);
  if (permission === 'granted') return new AnswerNotKnown(host, refusal.said);
  if (permission === 'denied') return new PermissionMissing(host, reportingRight);
  return refusalInWords(refusal, host, reportingRight);
}

async function permissionOf(apiInfo: () => Promise<ApiInfo>) {
  try {
    return reportingPermission(await apiInfo());
  } catch (error) {
    if (error instanceof PolicyError) return 'unknown';
    throw error;
  }
}
