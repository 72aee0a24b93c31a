import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CpuTime } from './cpu-time';
import { answer, told } from './told';

interface Readers {
  app: (xml: string) => unknown;
  bare: (xml: string) => unknown;
}

/** In one process: what reading a report takes the app and fast-xml-parser with its validator, in turn. */
function run({ file, report, rounds }: { file: string; report: string; rounds: number }): void {
  const readers = createRequire(file)(file) as Readers;
  const xml = readFileSync(report, 'utf8');
  const measured: { app: number[]; bare: number[] } = { app: [], bare: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const which of ['app', 'bare'] as const) {
      const ms = reading(readers[which], xml);
      if (round >= 0) measured[which].push(ms);
    }
  }
  answer(measured);
}

function reading(read: (xml: string) => unknown, xml: string): number {
  // What the one before left behind is not to be cleared up in this one's time.
  globalThis.gc?.();
  const cpu = new CpuTime();
  read(xml);
  return cpu.ms;
}

run(told());
