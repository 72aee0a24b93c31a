/** What one stored value may have as JSON: 240 KiB (Forge KVS limit), less some room for what the platform adds. */
export const largestValueBytes = 239 * 1024;

/** What a value weighs as JSON. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
