import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readText } from '../foundation/clean-text';
import { ReportUnreadable } from '../session/appliance-errors';
import type { RepresentativeAccount } from '../session/representative-account';
import { parseJson } from './json';

const optionalText = v.fallback(
  v.pipe(
    v.nullish(v.string()),
    v.transform((text) => readText(text ?? undefined)),
  ),
  undefined,
);

const accountSchema = v.pipe(
  v.object({
    id: v.pipe(v.union([v.string(), integer]), v.transform(String)),
    username: optionalText,
    email_address: optionalText,
    public_display_name: optionalText,
    private_display_name: optionalText,
  }),
  v.transform((account): RepresentativeAccount => ({
    id: account.id,
    username: account.username,
    emailAddress: account.email_address,
    publicDisplayName: account.public_display_name,
    privateDisplayName: account.private_display_name,
  })),
);

/** `/user/{id}` gives one account, `/user?username=` a list. */
const answerSchema = v.union([
  v.array(accountSchema),
  v.pipe(
    accountSchema,
    v.transform((account) => [account]),
  ),
]);

/**
 * Reads an answer of the Configuration API's `/api/config/v1/user`.
 *
 * @throws ReportUnreadable
 */
export function readRepresentativeAccounts(answer: string, host: string): RepresentativeAccount[] {
  const reading = v.safeParse(answerSchema, parseJson(answer));
  if (!reading.success) throw new ReportUnreadable(host, 'it is no user account');
  return reading.output;
}
