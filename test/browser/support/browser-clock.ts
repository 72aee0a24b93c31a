import type { Page } from 'playwright-core';

/** The longest pause between two looks of a page, and a little more. */
const untilNextLookMs = 61_000;

/**
 * Puts a clock under the page that can be moved ahead. Call it before what is to be waited for begins: timers that
 * run already stay with the real one.
 */
export async function takeOverClock(page: Page): Promise<void> {
  await page.clock.install({ time: Date.now() });
}

/** Moves the page's clock to where it looks for news by itself. The stand's own clock goes on as it was. */
export async function skipToNextLook(page: Page): Promise<void> {
  await page.clock.fastForward(untilNextLookMs);
}
