import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';
import { plantDelivery, pastDelivery } from '../scenarios/support/planted';
import type { Attempt, Delivery } from '../../src/delivery/delivery';

const minute = 60_000;
const limit =
  'Jira limits how often the app may call it (jira-burst-based) when the app wanted to read the work logs of SUP-1. The app waits as long as Jira asks for.';

describeInBrowser('A delivery that waits', (browser) => {
  test('tells what for, until when, how often it was tried, and what was called', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const now = Date.now();
    const waiting = (number: number, attempts: Attempt[], part: Partial<Delivery> = {}): void => {
      const past = pastDelivery(stand, number, number * minute);
      const planted = { ...past, id: `waits:${number}`, state: 'waiting' as const, dueAt: now + 9 * minute };
      plantDelivery(stand, { ...planted, attempts, ...part });
    };
    const called = { called: 'GET /rest/api/3/issue/SUP-1/worklog', status: 429, took: 412 };
    const limited = { stage: 'work-log', outcome: 'limited', cause: limit } as const;
    waiting(1, [], { issueKey: undefined });
    waiting(2, [
      { at: now - 12 * minute, ...limited, ...called, nextAt: now - 11 * minute },
      { at: now - minute, ...limited, ...called, nextAt: now + 4 * minute, triedBefore: 321 },
    ]);
    waiting(3, [{ at: now, stage: 'session', outcome: 'held', cause: 'It is down.' }], {
      heldFor: stand.configurationId,
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.tab('Activity');
    await admin.sees('Waits for its turn in the queue.');
    await admin.sees('Was asked to wait.');
    await admin.sees(/Waits for its appliance/);
    const findings = await look(admin.page, 'waiting-list');

    const rows = admin.page.getByRole('table', { name: 'Deliveries' }).getByRole('row');
    await rows.nth(2).getByRole('button').click();
    await admin.sees('Tried 323 times so far.');
    await admin.sees('GET /rest/api/3/issue/SUP-1/worklog: status 429');
    await admin.sees('321 tries before, which only had to wait');
    findings.push(...(await look(admin.page, 'waiting-delivery')));
    await admin.pressInDialog('Close');
    await rows.nth(1).getByRole('button').click();
    await eventually(async () => {
      expect(await admin.dialog().getByText('No attempt is on record yet.').count()).toBeGreaterThan(0);
    });
    expect(findings).toEqual([]);
  });
});
