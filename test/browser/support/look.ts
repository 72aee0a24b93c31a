import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axeSource, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Theme } from '../../stand/console/theme';

/** The widest one last: it is what the test goes on with. */
const usualWidths = [800, 1280];
/** For what has much text: half a screen, a small and a large one. */
const allWidths = [640, 1024, 1440];
/** What Jira leaves for a panel beside an issue. */
const panelWidths = [480, 340];
const height = 900;
/** The rules of axe that depend on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const keepsScreenshots = Boolean(process.env.SCREENSHOTS);
const folder = join(__dirname, '..', '..', '..', '.build', 'screenshots');

/** How a theme is chosen on a page; the app's pages learn of it as in the console's frame. */
export type ShowTheme = (page: Page, theme: Theme) => Promise<void>;

/**
 * Looks at a page in both themes, wide and narrow: what axe finds serious, and what is wider than the page. In the
 * second theme only colours are looked at, since nothing else differs. If `SCREENSHOTS` is set, each view is kept
 * in `.build/screenshots`, to be looked at by a person.
 *
 * @returns what is wrong, a line each
 */
export async function look(
  page: Page,
  state: string,
  showTheme: ShowTheme = tellTheme,
  widths: readonly number[] = usualWidths,
): Promise<string[]> {
  const findings: string[] = [];
  await change(page, 'dark', showTheme);
  findings.push(...(await seriousFindings(page, colourRules)).map((finding) => `dark: ${finding}`));
  for (const width of keepsScreenshots ? widths : []) {
    await page.setViewportSize({ width, height });
    await keepScreenshot(page, `${state}-${width}-dark`);
  }
  await change(page, 'light', showTheme);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    if (await isWiderThanPage(page)) findings.push(`${width} px: something is wider than the page`);
    if (keepsScreenshots) await keepScreenshot(page, `${state}-${width}-light`);
  }
  findings.push(...(await seriousFindings(page)).map((finding) => `light: ${finding}`));
  return findings.map((finding) => `${state}, ${finding}`);
}

/** As `look`, in more widths, as states need that may hold long texts. */
export function lookInAllWidths(page: Page, state: string): Promise<string[]> {
  return look(page, state, tellTheme, allWidths);
}

/** As `look`, in the widths of a panel beside an issue. */
export function lookAtPanel(page: Page, state: string): Promise<string[]> {
  return look(page, state, tellTheme, panelWidths);
}

async function change(page: Page, theme: Theme, showTheme: ShowTheme): Promise<void> {
  await showTheme(page, theme);
  await page.locator(`html[data-color-mode=${theme}]`).waitFor();
  await page.evaluate(transitionsToEnd);
}

async function tellTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((chosen) => window.postMessage({ theme: chosen }, window.location.origin), theme);
}

/** Runs in the page: fields fade to their colours of another theme, and halfway there nothing has its contrast. */
async function transitionsToEnd(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  await nextFrame();
  const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  for (const transition of fading) transition.finish();
}

function isWiderThanPage(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}

/** @param rules all of them if absent */
async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(runAxe, rules);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

/** Runs in the page, where axe's source has put its global. */
function runAxe(rules: readonly string[] | undefined): Promise<Pick<AxeResults, 'violations'>> {
  const runOnly = rules && { type: 'rule', values: rules };
  return window.axe.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
}

async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // A dialog belongs to what is in sight; on the whole page it would stand somewhere in the middle.
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, animations: 'disabled' });
}

declare global {
  interface Window {
    axe: { run(scope: Document, options: object): Promise<AxeResults> };
  }
}
