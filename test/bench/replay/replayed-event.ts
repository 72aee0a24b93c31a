import { shiftDate } from '../../stand/shift-date';
import type { SavedRecording } from '../recording/saved-recording';
import { ReplayedCalls } from './replayed-calls';
import type { BundledFunction } from './load-function';

/** Runs a recorded event as often as wanted, each time at the time of the recording. */
export class ReplayedEvent {
  readonly calls: ReplayedCalls;

  constructor(private readonly recording: SavedRecording) {
    this.calls = new ReplayedCalls(recording);
  }

  /** @throws Error if other calls are made than were recorded */
  async run(handler: BundledFunction, times = 1): Promise<void> {
    const { at, event, shownLines } = this.recording;
    const restore = shiftDate(at - Date.now());
    try {
      for (let left = times; left > 0; left -= 1) {
        this.calls.begin();
        await handler(event, { shownLines });
        this.calls.end();
      }
    } finally {
      restore();
    }
  }
}
