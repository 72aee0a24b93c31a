import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { createdIssues, plainIssues } from './support/created-issues';
import { playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

test.each([
  'SUP-2-printer',
  'SUP\u20112',
  'SUP\u20132',
  'SUP%2D2',
  'ticket-SUP-2',
  'SUP-2_old',
  'feature/SUP-2-printer',
  'SUP-\u00ad2',
  '\uff33\uff35\uff30\uff0d\uff12',
])('a key as people write and paste it is found, and no second issue is created: %j', async (externalKey) => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  playSession(stand, { externalKey });
  await stand.advance(120);
  expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  expect(createdIssues(stand)).toEqual([]);
});
