import { writtenDocument } from '../recording/recording';
import { readRecording } from '../recording/saved-recording';
import { installPlatform, warmUpResponses } from '../replay/install-platform';
import { loadFunction, type BundledFunction, type FunctionPlace } from '../replay/load-function';
import { ReplayedEvent } from '../replay/replayed-event';
import { CpuTime } from './cpu-time';
import { answer, told } from './told';

interface Given {
  app: FunctionPlace;
  bare: FunctionPlace;
  folder: string;
  rounds: number;
}

/** The CPU time that the warm-up and each batch take, roughly, by the first warm events. */
const warmUpMs = 3_000;
const batchMs = 150;

/** In one process: what an event takes the app and the bare loop, in alternating batches once both are warm. */
async function run({ app, bare, folder, rounds }: Given): Promise<void> {
  const recording = readRecording(folder);
  const event = new ReplayedEvent(recording);
  installPlatform(recording.metadata, (...asked) => event.calls.answer(...asked));
  await warmUpResponses();
  const handlers = { app: loadFunction(app), bare: loadFunction(bare) };
  const documents = [await documentOf(event, handlers.app), await documentOf(event, handlers.bare)];
  const isSame = documents.every((document) => document !== undefined && document === documents[0]);
  if (!isSame) throw new Error(`${recording.name}: the bare loop writes another document than the app.`);
  const times = { app: await warmUp(event, handlers.app), bare: await warmUp(event, handlers.bare) };
  const measured: { app: number[]; bare: number[] } = { app: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const which of ['app', 'bare'] as const) {
      measured[which].push(await batch(event, handlers[which], times[which]));
    }
  }
  answer(measured);
}

async function documentOf(event: ReplayedEvent, handler: BundledFunction): Promise<string | undefined> {
  await event.run(handler);
  return writtenDocument(event.calls.asked);
}

/** @returns how many events make a batch */
async function warmUp(event: ReplayedEvent, handler: BundledFunction): Promise<number> {
  const cpu = new CpuTime();
  while (cpu.ms < warmUpMs) await event.run(handler, 5);
  return Math.max(1, Math.round(batchMs / (await batch(event, handler, 5))));
}

/** @returns milliseconds for each event */
async function batch(event: ReplayedEvent, handler: BundledFunction, times: number): Promise<number> {
  const cpu = new CpuTime();
  await event.run(handler, times);
  return cpu.ms / times;
}

void run(told());
