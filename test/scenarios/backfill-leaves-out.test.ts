import type { OptionalEffect } from '../../src/configuration/left-out';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { untilBackfilled } from './support/backfill';
import { assigneeOf, createdIssues, plainIssues } from './support/created-issues';
import { causesOf, deliveriesOf, jiraCallsOf, playSession, workLogsOf } from './support/inspect';
import { issueOf } from './support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const minute = 60;
const today = { first: '2026-01-12', last: '2026-01-12' };

/** A stand that has missed a session for an issue that nobody has, and one that names none. */
async function standThatMissed(): Promise<VirtualStand> {
  const stand = await createVirtualStand({
    configuration: {
      issueCreation: plainIssues(),
      assignUnassigned: true,
      notifyWatchers: true,
      linkToAppliance: true,
    },
  });
  issueOf(stand, 'SUP-1').fields.delete('assignee');
  stand.appliance.outbound.removeRecipient('Jira');
  playSession(stand, { externalKey: 'SUP-1', representatives: ['mlindqvist'] });
  playSession(stand, { externalKey: '', representatives: ['mlindqvist'] });
  await stand.advance(5 * minute);
  return stand;
}

async function backfill(stand: VirtualStand, also?: OptionalEffect[]): Promise<void> {
  const started = { configurationId: stand.configurationId, ...today, also };
  await administer(stand, 'startBackfill', started);
  await untilBackfilled(stand);
  await stand.advance(5 * minute);
}

const assignments = (stand: VirtualStand) =>
  jiraCallsOf(stand).filter((call) => call.endsWith('/assignee')).length;

test('a backfill writes content only: nobody is assigned or told, and no issue is created', async () => {
  const stand = await standThatMissed();
  await backfill(stand);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(jiraCallsOf(stand).some((call) => call.includes('/remotelink'))).toBe(true);
  expect(stand.jira.calls.filter(({ path }) => path.includes('notifyUsers=true'))).toEqual([]);
  expect(assignments(stand)).toBe(0);
  expect(assigneeOf(issueOf(stand, 'SUP-1'))).toBe('');
  expect(createdIssues(stand)).toEqual([]);
  expect(
    deliveriesOf(stand)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['discarded', 'done']);
  expect(causesOf(deliveriesOf(stand)).join(' ')).toContain(
    'creating issues was not ticked for the backfill',
  );
});

test('what was ticked is done, too', async () => {
  const stand = await standThatMissed();
  await backfill(stand, ['creating', 'assigning', 'notifications', 'transitions']);
  expect(createdIssues(stand)).toHaveLength(1);
  expect(assigneeOf(issueOf(stand, 'SUP-1'))).not.toBe('');
  expect(deliveriesOf(stand).every(({ state, leftOut }) => state === 'done' && !leftOut)).toBe(true);
});

test('the ticks hold for a later attempt and a replay, and nothing else of the configuration', async () => {
  const stand = await standThatMissed();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 3 });
  await backfill(stand);
  await stand.advance(60 * minute);
  const ids = deliveriesOf(stand).map(({ id }) => id);
  await administer(stand, 'replayDeliveries', { ids });
  await stand.advance(5 * minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(assignments(stand)).toBe(0);
  expect(createdIssues(stand)).toEqual([]);

  stand.appliance.outbound.addRecipient({
    name: 'Jira',
    url: stand.outboundEventUrl,
    events: ['support_conference_end'],
  });
  playSession(stand, { externalKey: '', representatives: ['mlindqvist'] });
  await stand.advance(5 * minute);
  expect(createdIssues(stand)).toHaveLength(1);
});

test('the card, the dry run and the delivery’s details tell what is left out', async () => {
  const stand = await standThatMissed();
  const { configurationId } = stand;
  const kinds = async (also?: OptionalEffect[]) =>
    (await administer(stand, 'previewBackfill', { configurationId, ...today, also })).sessions
      .map(({ prospect }) => prospect.kind)
      .sort();
  expect(await kinds()).toEqual(['into-issue', 'not-created']);
  expect(await kinds(['creating'])).toEqual(['into-issue', 'into-new-issue']);
  await backfill(stand, ['transitions']);
  const leftOut = ['assigning', 'creating', 'notifications'];
  expect(await administer(stand, 'readBackfills', undefined)).toMatchObject([{ leftOut }]);
  const [delivery] = deliveriesOf(stand);
  expect(await administer(stand, 'readDelivery', { id: delivery?.id ?? '' })).toMatchObject({ leftOut });
});
