import { z } from 'zod';

const consoleInfo = z.object({
  appName: z.string(),
  pages: z.array(z.object({ moduleKey: z.string(), title: z.string() })),
});

/** What the console's document says of the app. */
export type ConsoleInfo = z.infer<typeof consoleInfo>;

/** Reads what the stand wrote into the console's document. */
export function readConsoleInfo(): ConsoleInfo {
  return consoleInfo.parse(JSON.parse(document.querySelector('#console-info')?.textContent ?? ''));
}
