import { Session } from 'node:inspector';
import { CannotCount } from './expression-syntax';
import { NativeWork } from './natives';

interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

/** What counts is not counted. */
const ofTheCounter = /[/\\]test[/\\]fuzz[/\\]growth[/\\]/;

/**
 * Counts what a function does, exactly and the same each time: how often each block of code is entered, the packages'
 * included, as the engine's coverage counts it, and what JavaScript's own functions go through. No time is measured.
 */
export class WorkCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /**
   * What `work` throws does not matter; it has done its work until then.
   *
   * @throws CannotCount
   */
  workOf(work: () => unknown): number {
    const natives = new NativeWork();
    this.#blocks();
    natives.install();
    try {
      work();
    } catch (error) {
      if (error instanceof CannotCount) throw error;
    } finally {
      natives.uninstall();
    }
    return natives.work + this.#blocks();
  }

  close(): void {
    this.#session.post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  /** Since it was asked last. */
  #blocks(): number {
    let blocks = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error: Error | null, { result }: Coverage) => {
      if (error) throw error;
      for (const { url, functions } of result) {
        if (ofTheCounter.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
      }
    });
    return blocks;
  }
}
