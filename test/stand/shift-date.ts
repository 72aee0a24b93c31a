/**
 * Moves `Date` by so many milliseconds and leaves everything else, timers included, as it is. It needs nothing from
 * outside itself, so that it can also be sent into a page.
 *
 * @returns what restores the former `Date`
 */
export function shiftDate(byMs: number): () => void {
  const former = globalThis.Date;
  const now = () => former.now() + byMs;
  globalThis.Date = new Proxy(former, {
    construct: (target, given: [], newTarget) =>
      Object(Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget)) as object,
    apply: (target) => new target(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  });
  return () => {
    globalThis.Date = former;
  };
}
