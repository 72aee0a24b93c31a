import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCall, Recording } from './recording';

/** An answer longer than this has a file of its own, which the replay reads in pieces, as it would from a network. */
const longestInline = 1024 * 1024;

/** A recording as it is read: its longest answers stayed on the disk. */
export interface SavedRecording extends Omit<Recording, 'calls'> {
  calls: (RecordedCall & { answerFile?: string })[];
}

/** Writes a recording into a folder. */
export function saveRecording(folder: string, recording: Recording): void {
  mkdirSync(folder, { recursive: true });
  const calls = recording.calls.map((call, index) => {
    if (call.answer.length <= longestInline) return call;
    const answerFile = join(folder, `answer-${index}.txt`);
    writeFileSync(answerFile, call.answer);
    return { ...call, answer: '', answerFile };
  });
  writeFileSync(join(folder, 'recording.json'), JSON.stringify({ ...recording, calls }));
}

/** Reads what `saveRecording` wrote. */
export function readRecording(folder: string): SavedRecording {
  return JSON.parse(readFileSync(join(folder, 'recording.json'), 'utf8')) as SavedRecording;
}
