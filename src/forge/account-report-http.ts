import { privacy } from '@forge/api';
import * as v from 'valibot';
import { readBy } from '../foundation/read-by';
import {
  ReportFailed,
  ReportLimited,
  ReportNotAllowed,
  ReportRefused,
  type ReportAccounts,
} from '../administration/personal-data/account-report';

/** A status may be any text: the app acts on two of them and ignores the rest. */
const answerSchema = v.array(v.object({ accountId: v.string(), status: v.string() }));

/** Atlassian's personal data reporting API, as `@forge/api` calls it: one request for up to 90 accounts. */
export const reportAccounts: ReportAccounts = async (accounts) => {
  const answer = v.safeParse(answerSchema, await sent(accounts));
  if (!answer.success) throw new ReportFailed('the answer could not be read');
  const of = (wanted: string) =>
    answer.output.filter(({ status }) => status === wanted).map(({ accountId }) => accountId);
  return { closed: of('closed'), updated: of('updated') };
};

async function sent(accounts: Parameters<ReportAccounts>[0]): Promise<unknown> {
  try {
    return await privacy.reportPersonalData(accounts);
  } catch (error) {
    throw failureOf(error);
  }
}

/** The SDK rejects with the response if its status is neither 200 nor 204, and otherwise with an error of its own. */
const rejectionSchema = v.object({
  status: v.pipe(v.number(), v.finite()),
  headers: v.fallback(v.optional(v.custom<Pick<Headers, 'get'>>(canBeAsked)), undefined),
});

function failureOf(error: unknown): Error {
  const { status, headers } = readBy(rejectionSchema, error) ?? {};
  if (status === undefined) return new ReportFailed('no answer', { cause: error });
  if (status === 429) return new ReportLimited(secondsIn(headers?.get('Retry-After') ?? ''));
  if (status === 400) return new ReportRefused();
  if (status === 401 || status === 403) return new ReportNotAllowed();
  return new ReportFailed(`status ${status}`);
}

function canBeAsked(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'get' in headers;
}

function secondsIn(header: string): number | undefined {
  return /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
