import { plantConfigurations, storedConfigurations } from '../scenarios/support/stored';
import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import type { ServedStand } from './support/served-stand';

const hour = 60 * 60 * 1000;
const longName = 'Field service and depot repair of the northern region, out-of-hours team, with a long name';
const cause =
  'The appliance helpdesk.beyondtrustcloud.com could not be reached (connection refused). Check that it is up and that its firewall lets the app in.';

describeInBrowser('What is wrong is shown', (browser) => {
  afterEach(() => {
    Reflect.deleteProperty(process.env, 'CAN_ALLOW_INVALID_CERTIFICATES');
  });

  test('in the list of configurations, with what to do about it', async () => {
    const stand = await browser.serve({
      configuration: { name: 'Berlin', pollingEventTypes: ['session-end'] },
    });
    plantTroubles(stand);
    const admin = await AdminPage.open(browser, stand);
    await admin.sees('Events of Berlin do not get through');
    await admin.sees('Polling of Berlin skipped what it could not read');
    await admin.sees(/3 entries name no session that can be read/);
    await admin.sees(`Polling of ${longName} gets an answer that the app does not know`);
    await admin.row('Berlin').getByText('Not reached', { exact: true }).waitFor();
    await admin.row('Berlin').getByText('Polling fails').waitFor();
    await admin.row(longName).getByText('Reached again').waitFor();
    await admin.row(longName).getByText('Polling catches up').waitFor();
    await admin.sees('The configuration “Madrid” cannot be read and does nothing');
    await admin.sees(/Update the app to the version that stored it/);
    const findings = await look(admin.page, 'list-troubles');
    await admin.press('Show what to enter on the appliance for Berlin');
    await admin.sees('Outbound event URL');
    expect(findings).toEqual([]);
  });

  test('where no configuration can be read', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    plantConfigurations(
      stand,
      storedConfigurations(stand).map((stored) => ({ ...stored, version: 99 })),
    );
    const admin = await AdminPage.open(browser, stand);
    await admin.sees('The configuration “Berlin” cannot be read and does nothing');
    await admin.button('Add configuration').waitFor();
    expect(await look(admin.page, 'list-unreadable')).toEqual([]);
  });

  test('in the settings, where the alert issue is chosen', async () => {
    const stand = await browser.serve();
    plant(stand, 'health', 'alert-issue', {
      issue: { id: '10001', key: 'OPS-1', projectId: '10001' },
      said: [],
      saidAt: Date.now() - hour,
      failure: {
        at: Date.now(),
        cause: 'Jira does not allow the app to update the alert issue OPS-1.',
        advice: 'Give the app’s user the permission “Edit issues” in the project.',
      },
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Settings');
    await admin.tick('Write alerts into a Jira issue').press('Space');
    await admin.press('Save alerts');
    await admin.sees('Project of the alert issue is missing. Choose where the issue is created.');
    const findings = await look(admin.page, 'alerts-missing');
    await admin.choose('Project of the alert issue', /Operations/, 'Oper');
    await admin.choose('Type of the alert issue', 'Task');
    await admin.press('Save alerts');
    await admin.sees('The settings for alerts are saved');
    await admin.sees('The issue could not be written');
    await admin.sees(/The app tries again every five minutes\.$/);
    await admin.page.getByRole('link', { name: 'OPS-1' }).waitFor();
    findings.push(...(await look(admin.page, 'alerts')));
    expect(await stand.callAdmin('readSettings')).toMatchObject({
      value: { settings: { alertIssue: { enabled: true, projectId: '10001', issueTypeId: '10102' } } },
    });
    await admin.tick('Write alerts into a Jira issue').press('Space');
    await admin.press('Save alerts');
    await admin.seesNoMore('The issue could not be written');
    expect(findings).toEqual([]);
  });

  test('but invalid certificates can be allowed if that is possible', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.press('Not available on this platform');
    expect(await admin.tick('Allow invalid certificates').isDisabled()).toBe(true);
    process.env.CAN_ALLOW_INVALID_CERTIFICATES = 'true';
    const other = await AdminPage.open(browser, stand);
    await other.press('Edit Help desk');
    await other.tick('Allow invalid certificates').press('Space');
    const findings = await look(other.page, 'form-certificates');
    await other.press('Save');
    await other.sees('Help desk is saved');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { allowInvalidCertificates: true } },
    });
    expect(findings).toEqual([]);
  });
});

/** Puts a document into storage past the app, as it would have left it. */
function plant({ platform }: ServedStand, entityName: string, key: string, content: object): void {
  const answer = platform.store.handle('entity/set', { entityName, key, value: { revision: 1, content } });
  if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
}

/** One configuration whose appliance is down, one whose appliance is back, and one that cannot be read. */
function plantTroubles(stand: ServedStand): void {
  const now = Date.now();
  const [stored] = storedConfigurations(stand);
  const settings = Object(stored?.settings) as object;
  const { configurationId } = stand;
  plantConfigurations(stand, [
    stored,
    { ...stored, id: 'back', settings: { ...settings, name: longName } },
    { ...stored, id: 'unreadable', version: 99, settings: { ...settings, name: 'Madrid' } },
  ]);
  const breakers = {
    [configurationId]: { phase: 'open', openedAt: now - 3 * hour, cause },
    back: { phase: 'half-open', openedAt: now - 3 * hour, closedAt: now - hour },
  };
  for (const [key, breaker] of Object.entries(breakers)) {
    const value = { ...breaker, failures: 5, revision: 1, scope: 'not-closed' };
    stand.platform.store.handle('entity/set', { entityName: 'circuit-breaker', key, value });
  }
  const polled = { begunAt: now - 80 * hour, lastPollAt: now - hour / 10, found: { count: 0 } };
  plant(stand, 'polling-document', `state:${configurationId}`, {
    ...polled,
    reachedAt: now - 3 * hour,
    failure: { since: now - 3 * hour, cause },
    found: { count: 12, lastAt: now - 4 * hour },
    skipped: skippedAt(now),
  });
  plant(stand, 'polling-document', 'state:back', {
    ...polled,
    reachedAt: now - 30 * hour,
    continueAt: now + hour,
    skipped: [
      { ...betweenAt(now), kind: 'unknown-answer', said: 'Aucun résultat correspondant à vos critères.' },
    ],
  });
}

function betweenAt(now: number) {
  return { of: 'sessions', from: now - 2 * hour, until: now - hour, since: now - hour, at: now - hour };
}

function skippedAt(now: number): object[] {
  const unreadable =
    'The answer of the appliance helpdesk.beyondtrustcloud.com could not be read: it is cut off or not well-formed.';
  const session = { kind: 'session', lsid: 'da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11', cause: unreadable };
  return [
    { ...session, since: now - 3 * hour, at: now - hour },
    { ...betweenAt(now), kind: 'entries', count: 3 },
    { ...betweenAt(now), kind: 'stretch', cause: unreadable },
  ];
}
