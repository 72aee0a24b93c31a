import { adfToText } from '../../src/report/adf-text';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

/** The text of the work log of a session in which the customer wrote this. */
async function reportedChat(text: string): Promise<string> {
  const stand = await createVirtualStand();
  const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-2', preset: 'short' });
  stand.appliance.chat(lsid, 'customer', text);
  stand.appliance.endSession(lsid);
  await stand.advance(60);
  const [workLog] = workLogsOf(stand, 'SUP-2');
  return adfToText(workLog?.comment as never);
}

test.each(['\u000b', '\u001c', '\u0085'])(
  'what parts two words in a chat, but looks like nothing, still parts them in the work log: %j',
  async (between) => {
    const text = await reportedChat(`Room 12${between}Building C`);
    expect(text).toMatch(/Room 12\s+Building C/);
  },
);
