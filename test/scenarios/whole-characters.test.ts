import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from './support/administer';
import { alertingStand, look, park } from './support/alert-issue';
import { plainIssues } from './support/created-issues';
import { deliveriesOf, playSession } from './support/inspect';

afterEach(stopVirtualStands);

/** A text of whole characters; a cut after an odd number of units halves one of them. */
const emoji = (units: number) => '😀'.repeat(Math.ceil(units / 2));

/** What is stored with half a character in it: JSON writes a half as its number. */
function halvesIn({ platform }: VirtualStand): string[] {
  const stored = platform.store.dump().map((entry) => JSON.stringify(entry));
  return stored.filter((entry) => /\\ud[89a-f][0-9a-f]{2}/.test(entry));
}

async function parkedWith(message: string, from: number): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  stand.jira.faults.add({
    method: 'POST',
    path: /worklog/,
    status: 400,
    body: { errorMessages: [message], errors: {} },
  });
  const { lsid, representatives } = stand.appliance.startSession({ externalKey: 'SUP-2', preset: 'short' });
  Object.assign(representatives[0] ?? {}, { displayName: 'x'.repeat(from) + emoji(400) });
  stand.appliance.endSession(lsid);
  await stand.advance(600);
  return stand;
}

describe('half a character is never stored', () => {
  test.each([0, 1])('of what Jira says, or of a representative’s name: from unit %d on', async (from) => {
    const stand = await parkedWith('x'.repeat(from) + emoji(1_000), from);
    const [delivery] = deliveriesOf(stand);
    expect(delivery?.state).toBe('parked');
    expect(delivery?.attempts[0]?.cause).toContain('😀');
    expect(delivery?.representative).toContain('😀');
    expect(halvesIn(stand)).toEqual([]);
  });

  test('of what Jira cut itself', async () => {
    const stand = await parkedWith('half \ud83d', 0);
    expect(deliveriesOf(stand)[0]?.attempts[0]?.cause).toContain('half \ufffd');
    expect(halvesIn(stand)).toEqual([]);
  });

  test('of what Jira says about the alert issue', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({
      method: 'POST',
      path: /\/issue$/,
      status: 400,
      body: { errorMessages: ['half \ud83d'], errors: { ['field \ud83d']: 'another \ud83d' } },
    });
    await park(stand, 1, 3);
    await stand.advance(2 * look);
    expect(JSON.stringify(stand.platform.store.dump())).toContain(
      'half \ufffd. field \ufffd: another \ufffd.',
    );
    expect(halvesIn(stand)).toEqual([]);
  });

  test('of a client secret: it is refused', async () => {
    const stand = await createVirtualStand();
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    const answer = await askAdmin(stand, 'saveConfiguration', {
      id,
      revision,
      settings,
      clientSecret: 'a-secret-\ud83d',
    });
    expect(answer).toMatchObject({ ok: false, problem: { fields: [{ path: 'clientSecret' }] } });
    expect(JSON.stringify(stand.platform.store.dumpSecrets())).not.toContain('a-secret-');
  });

  test('of a reason for a discard', async () => {
    const stand = await parkedWith('No.', 0);
    const ids = deliveriesOf(stand).map(({ id }) => id);
    await administer(stand, 'discardDeliveries', { ids, reason: 'A test \ud83d' });
    expect(deliveriesOf(stand)[0]).toMatchObject({ state: 'discarded' });
    expect(halvesIn(stand)).toEqual([]);
  });

  test.each([0, 1])('of a value in the record of changes, from unit %d on', async (from) => {
    const stand = await createVirtualStand();
    const fields = [
      {
        fieldId: 'customfield_10052',
        name: 'Root cause',
        type: 'paragraph' as const,
        source: 'constant' as const,
        values: ['x'.repeat(from) + emoji(900)],
      },
    ];
    await changeSettings(stand, { issueCreation: plainIssues({ fields }) });
    expect(halvesIn(stand)).toEqual([]);
  });

  test.each([0, 1])('of the name of somebody who has no match, from unit %d on', async (from) => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    const session = stand.appliance.startSession({ preset: 'short' });
    Object.assign(session.representatives[0] ?? {}, { displayName: 'x'.repeat(from) + emoji(400) });
    stand.appliance.endSession(session.lsid);
    await stand.advance(1200);
    expect(JSON.stringify(stand.platform.store.dump())).toContain('"nobody"');
    expect(halvesIn(stand)).toEqual([]);
  });

  test('of a template that somebody pastes', async () => {
    const stand = await createVirtualStand();
    await administer(stand, 'saveTemplate', {
      use: 'workLog',
      format: 'rich',
      name: 'Half \ud83d',
      text: '<p>{{session.id}} \ud83d</p>',
    });
    expect(halvesIn(stand)).toEqual([]);
  });

  test('as the session’s own texts are', async () => {
    const stand = await createVirtualStand();
    playSession(stand, { externalKey: 'SUP-2', preset: 'hostile' });
    await stand.advance(600);
    expect(halvesIn(stand)).toEqual([]);
  });
});
