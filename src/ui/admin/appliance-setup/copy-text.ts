export type CopyOutcome = 'copied' | 'refused';

/** Puts a text on the clipboard, if the browser lets the page's frame do so. Never throws. */
export async function copyText(text: string): Promise<CopyOutcome> {
  try {
    // Missing where the page is not served securely, whatever its type says.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!clipboard) return 'refused';
    await clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
