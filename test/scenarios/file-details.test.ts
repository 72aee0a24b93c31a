import { adfToText } from '../../src/report/adf-text';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import type { FileDetails } from '../stand/appliance/settings';
import { workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

/** The lines of a work log that say which files there were. */
async function reportedFiles(fileDetails: FileDetails): Promise<string[]> {
  const stand = await createVirtualStand();
  stand.appliance.configure({ fileDetails });
  const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-2', preset: 'files-and-notes' });
  stand.appliance.endSession(lsid);
  await stand.advance(60);
  const [workLog] = workLogsOf(stand, 'SUP-2');
  stopVirtualStands();
  return adfToText(workLog?.comment as never)
    .split('\n')
    .filter((line) => /files? (transferred|moved|deleted)/.test(line));
}

test('files are reported with their names and sizes, whichever form the appliance tells them in', async () => {
  const asElements = await reportedFiles('elements');
  expect(asElements.join('\n')).toMatch(/transferred: .*\(\d.* [kM]?B\)/);
  expect(await reportedFiles('data')).toEqual(asElements);
});
