import { setGlobalTheme } from '@atlaskit/tokens';
import { z } from 'zod';

const theme = z.enum(['light', 'dark']);

/** One of the two color modes that the stand's pages come in. */
export type Theme = z.infer<typeof theme>;

/** What the console sends to the page in its frame when the theme changes. */
export const themeMessage = z.object({ theme });

const STORED = 'stand.theme';

/** The theme that an address asks for with `?theme=`, otherwise light. */
export function themeIn(query: URLSearchParams): Theme {
  return theme.catch('light').parse(query.get('theme'));
}

/** The theme chosen last in this browser, otherwise what the system prefers. */
export function rememberedTheme(): Theme {
  const preferred = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return theme.catch(preferred).parse(window.localStorage.getItem(STORED));
}

/** Keeps the chosen theme for the next visit. */
export function rememberTheme(chosen: Theme): void {
  window.localStorage.setItem(STORED, chosen);
}

/** Shows the document in Atlaskit's light or dark theme. */
export async function applyTheme(colorMode: Theme): Promise<void> {
  await setGlobalTheme({
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
  });
}
