import { showFlag, type FlagOptions } from '@forge/bridge';

/** Shows a flag that goes away by itself. It is seen wherever the page is scrolled to, and read out by screen readers. */
export function announce(
  title: string,
  { type = 'success', description }: { type?: FlagOptions['type']; description?: string } = {},
): void {
  showFlag({ id: `${title} ${Date.now()}`, title, description, type, isAutoDismiss: true });
}
