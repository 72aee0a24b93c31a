import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { growthsSchema } from './growth';

/** Sixteen times the work for sixteen times the size, and some more for what comes in steps; squared it were 256. */
const mostGrowth = 28;

test('sixteen times the hostile text takes about sixteen times the work, whatever reads it', () => {
  const program = join(__dirname, 'program.ts');
  const output = execFileSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
    maxBuffer: 10 * 1024 * 1024,
  });
  const growths = growthsSchema.parse(JSON.parse(output));
  expect(growths.length).toBeGreaterThan(200);
  const tooSteep = growths.filter(({ small, large }) => !(large <= mostGrowth * small));
  expect(tooSteep).toEqual([]);
}, 300_000);
