import type { Browser, Page } from 'playwright-core';
import { shiftDate } from '../../stand/shift-date';
import type { StandOptions } from '../../stand/stand';
import { startOfTime } from '../../stand/virtual-stand';
import { builtPages } from './built-pages';
import { findChromium, launchChromium } from './chromium';
import { serveStand, type ServedStand } from './served-stand';
import { contextOptions, openWatched } from './watched-page';

/** Long enough for a loaded machine; nothing waits for it to pass. */
const testTimeoutMs = 240_000;

/** What a test works with. Whatever it opens and serves is closed after it. */
export interface InBrowser {
  /** The test's own stand. */
  serve(options?: StandOptions): Promise<ServedStand>;
  /** A page in its own browser profile, so that two of them are two people. */
  open(address: string): Promise<Page>;
}

/**
 * Tests in a browser, one for the file. Without a Chromium they are skipped, which the run says once at its start;
 * if `CI` is true they fail instead.
 *
 * Each test begins on the same Monday morning, here, in the stand and in the pages, and time passes from there as it
 * does: on the day, zone and language of the machine nothing depends.
 */
export function describeInBrowser(name: string, tests: (browser: InBrowser) => void): void {
  const executable = findChromium();
  if (executable !== undefined) return describe(name, () => tests(browserFor(executable)));
  if (process.env.CI !== 'true') return describe.skip(name, () => tests(noBrowser));
  test(name, () => {
    throw new Error('No Chromium is installed. Install one, or set CHROMIUM_PATH.');
  });
}

const noBrowser: InBrowser = {
  serve: () => Promise.reject(new Error('There is no browser.')),
  open: () => Promise.reject(new Error('There is no browser.')),
};

function browserFor(executable: string): InBrowser {
  let browser: Browser | undefined;
  let problems: string[] = [];
  const stands: ServedStand[] = [];
  const assets = builtPages();
  let giveDateBack = () => {};
  jest.setTimeout(testTimeoutMs);

  beforeAll(async () => {
    browser = await launchChromium(executable);
  });
  beforeEach(() => {
    giveDateBack = shiftDate(startOfTime.getTime() - Date.now());
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    await Promise.all(stands.splice(0).map((stand) => stand.close()));
    const found = problems;
    problems = [];
    expect(found).toEqual([]);
  });
  afterEach(() => giveDateBack());
  afterAll(() => browser?.close());

  return {
    serve: async (options) => {
      const stand = await serveStand(assets, options);
      stands.push(stand);
      return stand;
    },
    open: async (address) => {
      if (!browser) throw new Error('The browser is not started yet.');
      const context = await browser.newContext(contextOptions);
      return openWatched(context, address, (problem) => problems.push(problem));
    },
  };
}
