import { join } from 'node:path';
import { workFolder } from '../build/work-folder';
import { recordEvent, type EventToRecord } from '../recording/record-event';
import { saveRecording } from '../recording/saved-recording';

/** Records an event now. @returns the folder that the recording is in */
export async function recorded(what: EventToRecord): Promise<string> {
  const folder = join(workFolder, 'recordings', what.name);
  saveRecording(folder, await recordEvent(what));
  return folder;
}
