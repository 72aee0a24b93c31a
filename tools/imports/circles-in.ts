/** What each of them needs. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of names that all need each other, directly or by way of others, each group in order. What needs only itself
 * is no group. (Tarjan’s algorithm: the groups are the strongly connected components.)
 */
export function circlesIn(needs: Needs): string[][] {
  const order = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  const visit = (name: string): number => {
    const place = order.size;
    order.set(name, place);
    earliest.set(name, place);
    open.push(name);
    for (const needed of needs.get(name) ?? []) {
      const reached = order.has(needed) ? placeIfOpen(needed) : visit(needed);
      earliest.set(name, Math.min(earliest.get(name) ?? place, reached));
    }
    if (earliest.get(name) === place) {
      const group = open.splice(open.indexOf(name));
      if (group.length > 1) circles.push(group.sort());
    }
    return earliest.get(name) ?? place;
  };
  const placeIfOpen = (name: string) => (open.includes(name) ? (order.get(name) ?? Infinity) : Infinity);

  for (const name of needs.keys()) if (!order.has(name)) visit(name);
  return circles;
}
