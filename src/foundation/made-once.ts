/** Makes a value when it is asked for the first time, and gives the same one from then on. */
export function madeOnce<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
