import { peakMegabytes } from './peak-megabytes';
import { readRecording } from '../recording/saved-recording';
import { installPlatform, warmUpResponses } from '../replay/install-platform';
import { loadFunction, type FunctionPlace } from '../replay/load-function';
import { ReplayedEvent } from '../replay/replayed-event';
import { CpuTime } from './cpu-time';
import { answer, told } from './told';

/** In a fresh process: what loading a bundle and its first event take, and how much memory the process has had. */
async function run({ place, folder }: { place: FunctionPlace; folder: string }): Promise<void> {
  const recording = readRecording(folder);
  const event = new ReplayedEvent(recording);
  installPlatform(recording.metadata, (...asked) => event.calls.answer(...asked));
  await warmUpResponses();
  const megabytesBefore = peakMegabytes();
  const whole = new CpuTime();
  const handler = loadFunction(place);
  const afterLoading = new CpuTime();
  await event.run(handler);
  answer({ ms: whole.ms, eventMs: afterLoading.ms, megabytes: peakMegabytes(), megabytesBefore });
}

void run(told());
