import { AdminPage } from './support/admin-page';
import { describeInBrowser } from './support/in-browser';
import { lookInAllWidths } from './support/look';
import { playSession } from './support/play-session';

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

  test('are filled from what surveys asked and from Jira’s statuses, or typed if those cannot be read', async () => {
    const stand = await browser.serve();
    const lsid = playSession(stand, { externalKey: 'SUP-1' });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('Surveys');
    await admin.press('Add survey rule');
    await admin.press(/^Choose from recent surveys/);
    const question = 'How satisfied are you with the support you received?';
    await admin.choose('Asked in recent surveys', `${question} (rating)`);
    await admin.fill({ 'Answer of rule 1': '5' });
    await admin.press(/^Choose from Jira’s statuses/);
    await admin.page.getByRole('combobox', { name: 'Statuses in Jira' }).click();
    await admin.page.getByRole('option', { name: 'Resolved' }).waitFor();
    const findings = await lookInAllWidths(admin.page, 'survey-rule-offer');
    await admin.page.keyboard.press('Escape');
    await admin.choose('Statuses in Jira', 'Resolved');
    await admin.sees(`When a customer answers “${question}” with “5”, move the issue to “Resolved”.`);

    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    await admin.press(/^Choose from recent surveys/);
    await admin.sees(/The appliance’s surveys could not be read/);
    findings.push(...(await lookInAllWidths(admin.page, 'survey-rule-not-offered')));
    await admin.fill({ 'Question of rule 1': 'rating', 'New status of rule 1': 'Resolve' });
    await admin.fill({ 'Resolution of rule 1': 'Done' });
    await admin.press('Save');
    await admin.sees('Add configuration');
    expect(await stand.callAdmin('readConfiguration', { id: stand.configurationId })).toMatchObject({
      value: { settings: { surveyTransitions: [{ question: 'rating', transition: 'Resolve' }] } },
    });
    expect(findings).toEqual([]);
  });

  test('that Jira could not follow are pointed out beside the rule, and before they are saved', async () => {
    const rule = { survey: 'customer', question: 'rating', answer: '5' } as const;
    const stand = await browser.serve({
      configuration: {
        writableProjects: { mode: 'these', projects: [{ id: '10000', key: 'SUP' }] },
        surveyTransitions: [
          { ...rule, transition: 'Escalate' },
          { ...rule, answer: '1', transition: 'Resolved' },
        ],
      },
    });
    const admin = await AdminPage.open(browser, stand);
    await admin.press('Edit Help desk');
    await admin.group('Surveys');
    await admin.press('Check rules in Jira');
    await admin.sees(/Rule 1: no status in SUP is called “Escalate”/);
    await admin.sees(/Rule 2: the transition “Resolve” in SUP requires “Resolution”/);
    const findings = await lookInAllWidths(admin.page, 'survey-rules-checked');
    await admin.press('Save');
    await admin.sees('Check this first');
    findings.push(...(await lookInAllWidths(admin.page, 'survey-rules-asked')));
    await admin.pressInDialog('Go back');
    await admin.fill({ 'New status of rule 1': 'In progress', 'Resolution of rule 2': 'Done' });
    await admin.press('Check rules in Jira');
    await admin.sees('Jira can follow these rules.');
    await admin.press('Save');
    await admin.sees('Help desk is saved');
    expect(findings).toEqual([]);
  });
});
