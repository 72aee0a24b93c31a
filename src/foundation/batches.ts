/** How many keys one batch of storage reads or deletes (Forge's limit). */
export const keysInBatch = 25;

/** A list in pieces of at most `size`, in its order. */
export function inBatches<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
