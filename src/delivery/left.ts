/** How many deliveries an action left as they were, for one reason. */
export interface Left<Why extends string> {
  why: Why;
  count: number;
}

/**
 * The reasons with how often each occurs, in the order of `order`; those that do not occur are left out.
 *
 * @param alsoLeft how many more there are, by reason
 */
export function countLeft<Why extends string>(
  order: readonly Why[],
  whys: readonly Why[],
  alsoLeft: Partial<Record<Why, number>> = {},
): Left<Why>[] {
  return order
    .map((why) => ({ why, count: whys.filter((one) => one === why).length + (alsoLeft[why] ?? 0) }))
    .filter(({ count }) => count > 0);
}
