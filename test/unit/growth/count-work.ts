import { Session } from 'node:inspector';
import { nativeWork, watchNatives } from './native-work';

/*
 * Work is counted, not timed: how often V8 went through each block of code (its precise coverage), and how much of
 * their texts and lists the built-in functions were made to look at. What no one can count is how often V8 lays a
 * text flat that was put together piece by piece: for this `endsWith` is taken as looking at the whole text.
 */
const inspector = new Session();
inspector.connect();

/** Call it before the code to count is loaded: only what is compiled afterwards is counted block by block. */
export function startCounting(): void {
  inspector.post('Profiler.enable');
  inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** What it takes to do something, together with what else was done since the last time. */
export function workOf(task: () => unknown): number {
  const before = nativeWork();
  const unwatch = watchNatives();
  task();
  unwatch();
  return nativeWork() - before + blocksSinceLastTime();
}

function blocksSinceLastTime(): number {
  let blocks = 0;
  inspector.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { functions, url } of result) {
      if (!isCounted(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
    }
  });
  return blocks;
}

/** The app, and the packages that it reads with; not the program that counts. */
function isCounted(url: string): boolean {
  return url.startsWith('file:') && !url.includes('/test/') && !url.includes('/tsx/');
}
