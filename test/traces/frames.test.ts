import { plainIssues } from '../scenarios/support/created-issues';
import { playSession } from '../scenarios/support/inspect';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { followCalls, tooDeep } from './support/frames';

afterEach(stopVirtualStands);

test('from the queue’s entry to a call of Jira a plain delivery passes at most ten functions', async () => {
  const stand = await createVirtualStand();
  const calls = followCalls();
  playSession(stand);
  await stand.advance(60);
  expect(calls).toHaveLength(2);
  expect(tooDeep(calls)).toEqual([]);
});

test('so does one that matches its representative and creates an issue', async () => {
  const issueCreation = plainIssues();
  const stand = await createVirtualStand({
    configuration: { representativeField: 'displayName', issueCreation },
  });
  const calls = followCalls();
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(60);
  expect(calls).toHaveLength(4);
  expect(tooDeep(calls)).toEqual([]);
});
