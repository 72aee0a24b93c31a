import type { RepresentativeOverride } from '../../../administration/admin-api';

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
