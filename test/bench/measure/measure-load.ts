import { z } from 'zod';
import type { BuiltApp } from '../build/build-app';
import type { BuiltBare } from '../build/build-bare';
import type { BundledEntry } from '../build/bundled-entries';
import { rowOf, type Row } from '../table/row';
import { runChild } from './run-child';

const answer = z.object({ ms: z.number() });

/** What `require` takes in a fresh process: of each file of the app, of the platform's packages, and of the floor. */
export async function measureLoad(app: BuiltApp, bare: BuiltBare, rounds: number): Promise<Row[]> {
  const files = [...app.entries, bare.forgePackages, bare.floor];
  const measured = new Map(files.map(({ file }) => [file, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { file } of files) measured.get(file)?.push((await runChild('load', { file }, answer)).ms);
  }
  const timesOf = ({ file }: BundledEntry) => measured.get(file) ?? [];
  return app.entries.flatMap((entry) =>
    [bare.forgePackages, bare.floor].map((beside) =>
      rowOf(`load ${inWords(entry)}`, 'ms', timesOf(entry), {
        name: inWords(beside),
        values: timesOf(beside),
      }),
    ),
  );
}

function inWords({ name, kilobytes }: BundledEntry): string {
  return `${name}, ${kilobytes.toLocaleString('en-US')} KB`;
}
