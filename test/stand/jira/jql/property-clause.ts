/** A value inside an issue's property: `issue.property[key].path`. */
export interface PropertyPath {
  key: string;
  path: string[];
}

/** The property that a field of a clause names, if it names one. */
export function propertyClause(field: string): PropertyPath | undefined {
  const match = /^issue\.property\[['"]?([^\]'"]+)['"]?\]((?:\.\w+)*)$/.exec(field);
  if (match === null) return undefined;
  const [, key = '', path = ''] = match;
  return { key, path: path.split('.').filter((name) => name !== '') };
}

/** The values at a path, as text; a list counts with each of its items. */
export function propertyAt(properties: ReadonlyMap<string, unknown>, { key, path }: PropertyPath): string[] {
  let value = properties.get(key);
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return [];
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isScalar).map(String);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
