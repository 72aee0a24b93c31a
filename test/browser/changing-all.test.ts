import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { playSession } from './support/play-session';
import type { ServedStand } from './support/served-stand';

/** More than the list shows at first. */
const sessions = 60;

/** Sessions whose issue is in a project into which they may not write. */
async function standWithParked(browser: { serve: (options: object) => Promise<ServedStand> }) {
  const stand = await browser.serve({
    configuration: { writableProjects: { mode: 'these', projects: [{ id: '10001', key: 'OPS' }] } },
  });
  for (let session = 0; session < sessions; session += 1) {
    playSession(stand, { externalKey: 'SUP-2', preset: 'hardly-any-data' });
  }
  await eventually(async () => expect(await numberOf(stand, 'parked')).toBe(sessions));
  return stand;
}

async function numberOf(stand: ServedStand, state: string): Promise<number> {
  const answer = await stand.callAdmin('listDeliveries', { state, atLeast: 100 });
  return (answer as { value: { rows: unknown[] } }).value.rows.length;
}

describeInBrowser('All deliveries that match are changed', (browser) => {
  test('discarded with a reason, also those that are not listed, and replayed after that', async () => {
    const stand = await standWithParked(browser);
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.choose('Outcome', 'Parked');
    await admin.press('Change all that match');
    await admin.sees('outcome “Parked”');
    const findings = await look(admin.page, 'change-all');
    await admin.page.getByRole('combobox', { name: 'What to do' }).click();
    await admin.page.getByRole('option', { name: 'Discard' }).waitFor();
    await admin.page.keyboard.press('Escape');
    await admin.page.getByRole('option', { name: 'Discard' }).waitFor({ state: 'detached' });
    await admin.sees('outcome “Parked”');
    await admin.choose('What to do', 'Discard');
    expect(await admin.dialog().getByRole('button', { name: 'Discard all' }).isDisabled()).toBe(true);
    await admin.field('Reason').fill('Not a project of ours.');
    findings.push(...(await look(admin.page, 'change-all-discard')));
    await admin.pressInDialog('Discard all');
    await admin.sees(`${sessions} deliveries are discarded.`);
    await admin.sees('Finished');
    findings.push(...(await look(admin.page, 'change-all-finished')));
    await admin.pressInDialog('Close');
    expect(await numberOf(stand, 'discarded')).toBe(sessions);

    await admin.choose('Outcome', 'Discarded');
    await admin.press('Change all that match');
    await admin.pressInDialog('Replay all');
    await admin.sees(`${sessions} deliveries are replayed.`);
    expect(await numberOf(stand, 'discarded')).toBe(0);
    expect(findings).toEqual([]);
  });

  test('“Replay all parked” lists what is parked, and asks about all of it in the same dialog', async () => {
    const stand = await standWithParked(browser);
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.press('Replay all parked');
    await admin.sees('outcome “Parked”');
    const findings = await look(admin.page, 'replay-all-parked');
    await admin.pressInDialog('Replay all');
    await admin.sees(`${sessions} deliveries are replayed.`);
    await admin.sees('Finished');
    expect(findings).toEqual([]);
  });

  test('once it stopped and was closed, it goes on where it was, and does nothing twice', async () => {
    const stand = await browser.serve();
    const lsids = [1, 2, 3].map(() => playSession(stand, { externalKey: 'SUP-2' }));
    await eventually(async () => expect(await numberOf(stand, 'done')).toBe(lsids.length));
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.press('Change all that match');
    await admin.dialog().getByRole('checkbox', { name: 'Also those that are done' }).check();
    let isReplayed = false;
    stand.platform.faults.fault = ({ kind, when, operation, invocation }) => {
      if (kind !== 'storage' || when !== 'before' || invocation.kind !== 'resolver') return undefined;
      if (operation === 'transaction') isReplayed = true;
      return isReplayed && operation === 'entity/query'
        ? Response.json({ code: 'X' }, { status: 500 })
        : undefined;
    };
    await admin.pressInDialog('Replay all');
    await admin.sees('It could not go on');
    stand.platform.faults.fault = () => undefined;
    await admin.pressInDialog('Close');
    await eventually(async () => expect(await numberOf(stand, 'done')).toBe(lsids.length));
    await admin.press('Change all that match');
    await admin.sees('3 deliveries are replayed.');
    const findings = await look(admin.page, 'change-all-opened-again');
    await admin.pressInDialog('Go on');
    await admin.sees('Finished');
    await admin.sees('3 deliveries are replayed.');
    const replays = stand.platform.store
      .dump()
      .filter(({ entityName }) => entityName === 'delivery')
      .map(({ value }) => JSON.stringify(value).split('"replayed"').length - 1);
    expect(replays).toEqual([1, 1, 1]);
    await admin.pressInDialog('Close');
    await admin.press('Change all that match');
    await admin.dialog().getByRole('button', { name: 'Replay all' }).waitFor();
    expect(findings).toEqual([]);
  });

  test('what is done is asked about before it is replayed', async () => {
    const stand = await browser.serve();
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await eventually(async () => expect(await numberOf(stand, 'done')).toBe(1));
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.row(lsid.slice(0, 8)).getByRole('button').first().click();
    await admin.pressInDialog('Replay');
    await admin.sees('Replay 1 delivery that is done?');
    const findings = await look(admin.page, 'replay-done');
    await admin.pressInDialog('Replay');
    await admin.isTold('1 delivery is replayed');
    expect(findings).toEqual([]);
  });
});
