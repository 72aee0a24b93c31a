/** How many UTF-16 units a value takes as JSON. */
export function jsonLength(value: object): number {
  return JSON.stringify(value).length;
}
