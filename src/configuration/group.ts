import * as v from 'valibot';

/**
 * A group of settings. If one of them is absent, its own schema says so, and not the group's message, as it would with
 * `v.object` alone. A list is no group.
 *
 * @param message for anything that is no group
 */
export function group<const Entries extends v.ObjectEntries>(entries: Entries, message: string) {
  const object = v.object(entries, ({ path }) => (path && messageIfAbsent(entries, path[0].key)) ?? message);
  const isNoList = v.custom((typed) => !Array.isArray(typed), message);
  return { ...v.pipe(isNoList, object), entries };
}

function messageIfAbsent(entries: v.ObjectEntries, key: unknown): string | undefined {
  const schema = typeof key === 'string' ? entries[key] : undefined;
  return schema && v.safeParse(schema, undefined).issues?.[0].message;
}
