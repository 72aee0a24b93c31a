import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { shiftDate } from '../../stand/shift-date';

/** The settings of every test's browser: what would differ from machine to machine is fixed. */
export const contextOptions: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
};

const patienceMs = 60_000;

/**
 * Opens a page on the clock of this process, and reports every error on it, even an invisible one.
 */
export async function openWatched(
  context: BrowserContext,
  address: string,
  onProblem: (problem: string) => void,
): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  page.on('pageerror', (error) => onProblem(`An error on the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') onProblem(`An error on the console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') {
      onProblem(`A request to the outside: ${request.url()}`);
    }
  });
  await page.addInitScript(reportUnknownNodes);
  await shareClock(page);
  await page.goto(address);
  return page;
}

/** Runs in the page: what the stand cannot draw of UI Kit is an error, however briefly it is there. */
function reportUnknownNodes(): void {
  const known = new Set<string>();
  new MutationObserver(() => {
    for (const node of document.querySelectorAll('[data-forge-unknown]')) {
      const type = node.getAttribute('data-forge-unknown') ?? '';
      if (!known.has(type)) console.error(`UI Kit's ${type} is not drawn`);
      known.add(type);
    }
  }).observe(document, { childList: true, subtree: true });
}

async function shareClock(page: Page): Promise<void> {
  const shown = await page.evaluate(() => Date.now());
  await page.addInitScript(shiftDate, Date.now() - shown);
}
