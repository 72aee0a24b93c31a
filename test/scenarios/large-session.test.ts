import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { expectValidAdf } from '../unit/report/adf-validator';

const reportSchema = z.object({
  workLogs: z.number(),
  adf: z.string(),
  attachments: z.array(z.object({ lines: z.number(), isShortened: z.boolean() })),
  megabytes: z.number(),
});

/**
 * The heap that a runtime of so little memory may have. Without a limit, when garbage is collected depends on how busy
 * the machine is, and the peak with it.
 */
const heapInMegabytes = 384;

/** What one invocation of the app may take (`memoryMB` in manifest.yml); the stand around it is counted along. */
const memoryLimitInMegabytes = 512;

const title =
  'a session of 50,000 events becomes one shortened, valid work log and one whole file within the memory of an invocation';

test(
  title,
  () => {
    const program = join(__dirname, 'support', 'large-session.ts');
    const heap = `--max-old-space-size=${heapInMegabytes}`;
    const output = execFileSync(process.execPath, [heap, '--import', 'tsx', program], { encoding: 'utf8' });
    const { workLogs, adf, attachments, megabytes } = reportSchema.parse(JSON.parse(output));
    expect(workLogs).toBe(1);
    expectValidAdf(JSON.parse(adf));
    expect(adf.length).toBeLessThanOrEqual(32_767);
    expect(adf).toMatch(/[\d,]{5,} earlier lines/);
    expect(attachments).toEqual([{ lines: expect.any(Number), isShortened: false }]);
    expect(attachments[0]?.lines).toBeGreaterThan(49_990);
    expect(megabytes).toBeLessThan(memoryLimitInMegabytes);
  },
  60_000,
);
