/** A module of the app that has a page, and the file its resource is built from. */
export interface ModulePage {
  readonly moduleKey: string;
  readonly resourceKey: string;
  /** Absolute path of the resource's source, as the manifest's resource names it. */
  readonly entry: string;
  /** The page's title; its module's key in words if there is none. */
  readonly title?: string;
  /** Whether it is a page by itself, and not a panel on an issue. */
  readonly isWholePage: boolean;
}

/** The console's own document. */
export function consoleShell(pages: readonly ModulePage[], appName: string): string {
  const info = {
    appName,
    pages: pages
      .filter(({ isWholePage }) => isWholePage)
      .map((page) => ({ moduleKey: page.moduleKey, title: tabOf(page) })),
  };
  return shell(`${appName}: the stand`, 'console', 'console-info', info);
}

/** The document around a module's UI Kit page. */
export function pageShell(page: ModulePage, appName: string): string {
  const info = { appName, moduleKey: page.moduleKey, resourceKey: page.resourceKey };
  return shell(titleOf(page), 'page', 'page-info', info);
}

/** The document of the frame that the app's bundle runs in: its bridge is installed before its script. */
export function frameShell(): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>',
    '<script>parent.installBridge(window)</script></head>',
    '<body><div id="root"></div><script src="bundle.js"></script></body></html>',
  ].join('');
}

// For a reader of the console the administrator's page is named for its purpose, whatever its title in Jira.
function tabOf(page: ModulePage): string {
  return page.moduleKey.endsWith('-admin') ? 'Administration' : titleOf(page);
}

function titleOf({ title, moduleKey }: ModulePage): string {
  const words = moduleKey.replaceAll('-', ' ');
  return title ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function shell(title: string, bundle: string, infoId: string, info: object): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title><link rel="icon" href="data:,">`,
    `<link rel="stylesheet" href="/assets/${bundle}.css"></head><body><div id="page"></div>`,
    `<script type="application/json" id="${infoId}">${escapeJson(info)}</script>`,
    `<script type="module" src="/assets/${bundle}.js"></script></body></html>`,
  ].join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

// A "</script>" in the data would end the element it stands in.
function escapeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
