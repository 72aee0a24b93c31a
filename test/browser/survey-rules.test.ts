import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';

describeInBrowser('Survey rules', (browser) => {
  test('are told in a sentence while they are entered', async () => {
    const stand = await browser.serve();
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('Surveys');
    await admin.press('Add survey rule');
    await admin.sees('When a customer answers “…” with “…”, move the issue to “…”.');
    await admin.fill({ 'Question of rule 1': 'rating', 'Answer of rule 1': '5' });
    await admin.fill({ 'New status of rule 1': 'Done' });
    await admin.sees('When a customer answers “rating” with “5”, move the issue to “Done”.');
    await admin.choose('Survey of rule 1', 'Representative exit survey');
    await admin.sees('When a representative answers “rating” with “5”, move the issue to “Done”.');
    expect(await lookInAllWidths(admin.page, 'survey-rule')).toEqual([]);
  });
});
