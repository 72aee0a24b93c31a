/**
 * An absolute address from outside; `undefined` if the text is none. Not by `URL.canParse`: once a process is warm,
 * Node 20 answers false for addresses with letters beyond ASCII.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
