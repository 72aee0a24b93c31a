import type { RepresentativeOverride, UnmatchedLine } from '../../../administration/settings/settings-api';

/** The overrides whose representative or user holds a text, whatever its letter case. */
export function overridesWith(
  query: string,
  overrides: readonly RepresentativeOverride[],
): RepresentativeOverride[] {
  const wanted = query.trim().toLowerCase();
  return overrides.filter(({ representative, userName }) =>
    [representative, userName ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** Those of the unmatched representatives who are not mapped since, in whatever letter case. */
export function unmappedOf(
  unmatched: readonly UnmatchedLine[],
  overrides: readonly RepresentativeOverride[],
): UnmatchedLine[] {
  const mapped = new Set(overrides.map(({ representative }) => representative.toLowerCase()));
  return unmatched.filter(({ representative }) => !mapped.has(representative.toLowerCase()));
}
