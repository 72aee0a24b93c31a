/** “1 field needs attention”, “3 fields need attention”. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** “a”, “a and b”, “a, b and c”. */
export function joined(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}

/** “a, b, c and 4 others”: as many names as people read, and how many more there are. */
export function firstOf(names: readonly string[], most = 3): string {
  const more = names.length - most;
  return joined(more > 1 ? [...names.slice(0, most), `${more} others`] : names);
}
