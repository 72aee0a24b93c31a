/** Somebody else was faster: nothing was written. */
export const overtaken = Symbol('overtaken');

/**
 * Changes a stored document under the condition that nobody else has changed it since it was read, and tries again if
 * somebody has.
 *
 * @param tries how often those who change it at once may disturb each other
 * @param once reads the document, and replaces it if it is to be changed; `overtaken` if somebody else was faster
 * @returns what `once` came to; `overtaken` if others were faster each time
 * @throws what `once` throws
 */
export async function compareAndSwap<Result>(
  tries: number,
  once: () => Promise<Result | typeof overtaken>,
): Promise<Result | typeof overtaken> {
  for (let left = tries; left > 0; left -= 1) {
    const result = await once();
    if (result !== overtaken) return result;
  }
  return overtaken;
}
