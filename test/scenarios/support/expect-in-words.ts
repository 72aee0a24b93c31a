/** Words of the schema libraries themselves, and values that nobody put into words. */
const notInWords =
  /Invalid (input|option|type)|Invalid [\w ]+: (Expected|Received)|\b(expected|received|undefined|NaN)\b|Too (big|small)|Unrecognized|\[object|\bZod/;

/** That a message is one or more whole sentences for an administrator, and not too many. */
export function expectInWords(message: string): void {
  expect(message).toMatch(/^[\p{Lu}“\d][\s\S]*\.$/u);
  expect(message).not.toMatch(notInWords);
  expect(message.length).toBeLessThan(300);
}
