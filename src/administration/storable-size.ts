/** The largest stored value as JSON: 240 KiB (Forge KVS limit), less some room for what the platform adds. */
export const largestValueBytes = 239 * 1024;

/** The size of a value as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
