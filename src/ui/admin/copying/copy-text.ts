export type CopyOutcome = 'copied' | 'refused';

/**
 * Puts a text on the clipboard, if the browser lets it. A UI Kit page runs in a frame of its own beside what is seen;
 * browsers let only the frame that has the focus write, so it takes the focus: whoever calls gives it back. Never
 * throws.
 */
export async function copyText(text: string): Promise<CopyOutcome> {
  try {
    window.focus();
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
