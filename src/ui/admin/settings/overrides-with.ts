import { isOf, isOfFormerUser } from '../../../administration/representative-overrides';
import type { RepresentativeOverride, UnmatchedLine } from '../../../administration/settings/settings-api';

/** The overrides whose representative or user contains a text, in any letter case. */
export function overridesWith(
  query: string,
  overrides: readonly RepresentativeOverride[],
): RepresentativeOverride[] {
  const wanted = query.trim().toLowerCase();
  return overrides.filter(({ representative, userName }) =>
    [representative, userName ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** The unmatched representatives who have not been mapped since. */
export function unmappedOf(
  unmatched: readonly UnmatchedLine[],
  overrides: readonly RepresentativeOverride[],
): UnmatchedLine[] {
  const mapped = overrides.filter((override) => !isOfFormerUser(override));
  return unmatched.filter(({ representative }) => !mapped.some((override) => isOf(override, representative)));
}
