/** JSON that is the same for equal values. The order of their fields does not matter. */
export function canonicalJson(value: object): string {
  return JSON.stringify(value, (_key, field: unknown) => (isPlainObject(field) ? sorted(field) : field));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
