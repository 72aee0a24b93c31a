import { z } from 'zod';
import { readText } from '../foundation/clean-text';
import { ReportUnreadable } from '../session/appliance-errors';
import type { RepresentativeAccount } from '../session/representative-account';
import { parseJson } from './json';

const optionalText = z
  .string()
  .nullish()
  .transform((text) => readText(text ?? undefined))
  .catch(undefined);

const accountSchema = z
  .object({
    id: z.union([z.string(), z.int()]).transform(String),
    username: optionalText,
    email_address: optionalText,
    public_display_name: optionalText,
    private_display_name: optionalText,
  })
  .transform((account): RepresentativeAccount => ({
    id: account.id,
    username: account.username,
    emailAddress: account.email_address,
    publicDisplayName: account.public_display_name,
    privateDisplayName: account.private_display_name,
  }));

/** `/user/{id}` gives one account, `/user?username=` a list. */
const answerSchema = z.union([z.array(accountSchema), accountSchema.transform((account) => [account])]);

/**
 * Reads an answer of the Configuration API's `/api/config/v1/user`.
 *
 * @throws ReportUnreadable
 */
export function readRepresentativeAccounts(answer: string, host: string): RepresentativeAccount[] {
  const reading = answerSchema.safeParse(parseJson(answer));
  if (!reading.success) throw new ReportUnreadable(host, 'it is no user account');
  return reading.data;
}
