import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltBare } from '../build/build-bare';
import { workFolder } from '../build/work-folder';
import { reportOfSize } from '../recording/report-of-size';
import { readRecording } from '../recording/saved-recording';
import { rowOf, type Row } from '../table/row';
import { recorded } from './recorded';
import { runChild } from './run-child';

const answer = z.object({ app: z.array(z.number()), bare: z.array(z.number()) });

const reportBytes = 10 * 1024 * 1024;

/** What reading a large report takes. */
export async function measureParse(bare: BuiltBare, rounds: number): Promise<Row[]> {
  const report = join(workFolder, 'report.xml');
  writeFileSync(report, reportOfSize(await largeReport(), reportBytes));
  const given = { file: bare.readers.file, report, rounds };
  const measured = await runChild('parse', given, answer, ['--expose-gc']);
  const beside = { name: 'fast-xml-parser with its validator', values: measured.bare };
  return [rowOf('reading a 10 MB report', 'ms', measured.app, beside)];
}

async function largeReport(): Promise<string> {
  const { calls } = readRecording(await recorded({ name: 'large', preset: 'fifty-thousand-events' }));
  const report = calls.find(({ to }) => to === 'egress');
  return report?.answerFile === undefined ? (report?.answer ?? '') : readFileSync(report.answerFile, 'utf8');
}
