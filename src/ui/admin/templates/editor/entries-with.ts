import type { CatalogueEntry } from '../../../../administration/templates/templates-api';

/** The entries in which every word of a search can be read, those with it in their name first. */
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
