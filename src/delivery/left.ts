/** How many deliveries an action left as they were, for one reason. */
export interface Left<Why extends string> {
  why: Why;
  count: number;
}

/** The reasons with how often each occurs, in the order of `order`; those that do not occur are left out. */
export function countLeft<Why extends string>(order: readonly Why[], whys: readonly Why[]): Left<Why>[] {
  return order
    .map((why) => ({ why, count: whys.filter((one) => one === why).length }))
    .filter(({ count }) => count > 0);
}
