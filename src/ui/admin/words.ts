import type { FieldChange } from '../../resolver/page-answer';
import type { RepresentativeField } from '../../configuration/configuration';

export const representativeFieldWords: Record<RepresentativeField, string> = {
  username: 'User name',
  displayName: 'Display name',
  publicDisplayName: 'Public display name',
  privateDisplayName: 'Private display name',
  email: 'Email address',
};

/** “a → b”; an empty side is left out. */
export function changeInWords({ before, after }: FieldChange): string {
  if (before === '') return after === '' ? 'None' : after;
  return after === '' ? `${before} → nothing` : `${before} → ${after}`;
}
