import { showFlag, type FlagOptions } from '@forge/bridge';

/** Shows a flag that disappears by itself. It is visible at any scroll position, and screen readers read it out. */
export function announce(
  title: string,
  { type = 'success', description }: { type?: FlagOptions['type']; description?: string } = {},
): void {
  showFlag({ id: `${title} ${Date.now()}`, title, description, type, isAutoDismiss: true });
}
