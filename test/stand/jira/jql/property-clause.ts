import type { SearchIndex, SearchableProperty } from '../site/search-index';
import { unknownField } from './unknown-field';

/** A value inside an issue's property, and how it is indexed. */
export type IndexedProperty = Pick<SearchableProperty, 'propertyKey' | 'path' | 'type'>;

/**
 * The property that a field of a query names, as `issue.property[key].path` or by an alias; `undefined` if it names
 * none.
 *
 * @throws Refusal 400 if nobody has had it indexed
 */
export function indexedProperty(index: SearchIndex, field: string): IndexedProperty | undefined {
  const match = /^issue\.property\[['"]?([^\]'"]+)['"]?\]((?:\.\w+)*)$/.exec(field);
  if (match === null) return index.propertyNamed(field);
  const [, key = '', path = ''] = match;
  const indexed = index.propertyAt(key, path.slice(1));
  if (indexed === undefined) throw unknownField(field);
  return indexed;
}

/** The values at a path, as text; a list counts with each of its items. */
export function propertyAt(
  properties: ReadonlyMap<string, unknown>,
  { propertyKey, path }: IndexedProperty,
): string[] {
  let value = properties.get(propertyKey);
  for (const name of path.split('.').filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null) return [];
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isScalar).map(String);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What is no number is not indexed as one. */
export function numberOf(text: string): number[] {
  return /^-?\d+(\.\d+)?$/.test(text) ? [Number(text)] : [];
}

const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/;

/** What has not the documented form of a date is not indexed as one. */
export function momentOf(text: string): number[] {
  return date.test(text) ? [Date.parse(text)] : [];
}
