/** The names of what nothing but secret storage should hold; a damaged document may hold anything. */
const secretName = /secret|token|password/i;

/** A stored value as a text to look at and to keep: as it is, but without what may be a secret. */
export function storedText(stored: unknown): string {
  return JSON.stringify(
    stored,
    (name, value: unknown) => (typeof value === 'string' && secretName.test(name) ? '(left out)' : value),
    2,
  );
}
