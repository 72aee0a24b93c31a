export type CopyOutcome = 'copied' | 'refused';

/**
 * Puts a text on the clipboard, if the browser allows it. A UI Kit page runs in its own frame beside the visible one.
 * Browsers let only the frame with the focus write, so this takes the focus, and the caller has to give it back. Never
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
