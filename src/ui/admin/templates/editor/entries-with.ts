import type { CatalogueEntry } from '../../../../administration/templates/templates-api';

/** The entries that contain every word of a search. Those with a match in their name come first. */
export function entriesWith(query: string, entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byName = entries.filter(({ name }) => has(name));
  const elsewhere = entries.filter(
    ({ name, description, example = '' }) => !has(name) && has(`${name} ${description} ${example}`),
  );
  return [...byName, ...elsewhere];
}
