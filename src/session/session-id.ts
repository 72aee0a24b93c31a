import { readText } from '../foundation/clean-text';

/**
 * Reads a session's id (`lsid`). Documented are 32 hex digits; letters, digits, `_` and `-` up to 64 are taken, so
 * that a release with longer ids does not lose its sessions.
 *
 * @returns the id in lower case, or `undefined` if the text is none
 */
export function readSessionId(text: string | null | undefined): string | undefined {
  const id = readText(text ?? undefined);
  return id !== undefined && /^[0-9a-z_-]{1,64}$/i.test(id) ? id.toLowerCase() : undefined;
}
