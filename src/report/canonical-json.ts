/** JSON that is the same for equal values. The order of their fields does not matter. */
export function canonicalJson(value: object): string {
  return JSON.stringify(inOrder(value));
}

/**
 * A copy with the fields of each object in one order: a replacer would make JSON.stringify take several times as
 * long.
 */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: Record<string, unknown> = {};
  for (const [field, kept] of Object.entries(value).sort(byName)) sorted[field] = inOrder(kept);
  return sorted;
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
