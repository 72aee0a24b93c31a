import type { RepresentativeField } from '../../configuration/configuration';
import type { ApplianceClient } from '../../session/appliance-client';
import { PermissionMissing } from '../../session/appliance-errors';
import type { Representative } from '../../session/session';
import { nameOf } from './leading-representative';

/** What a representative is looked for by. */
export interface RepresentativeValue {
  /** The representative field's value; absent if there is none or it may not be read. */
  value?: string;
  /** What an override names: the value, else the name that is known instead. */
  known: string;
  /** The email address may not be read. */
  lacksRight?: boolean;
}

export type AccountReader = Pick<ApplianceClient, 'representativeAccount'>;

/**
 * Reads the field's value. Reports leave the email address out, so that it costs a call or two of the appliance.
 *
 * @throws what the appliance client throws, but for the missing right to read accounts
 */
export async function representativeValue(
  representative: Representative,
  field: RepresentativeField,
  appliance: AccountReader,
): Promise<RepresentativeValue> {
  const known = nameOf(representative) ?? '';
  if (field !== 'email') return valueOr(representative[field], known);
  try {
    const { id, username } = representative;
    const account = await appliance.representativeAccount({ id, username });
    return valueOr(account?.emailAddress, known);
  } catch (error) {
    if (error instanceof PermissionMissing) return { known, lacksRight: true };
    throw error;
  }
}

function valueOr(value: string | undefined, known: string): RepresentativeValue {
  const text = value?.trim() ?? '';
  return text === '' ? { known } : { value: text, known: text };
}
