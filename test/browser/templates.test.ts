import { z } from 'zod';
import { plantOlderCopies } from '../scenarios/support/older-copies';
import type { ServedStand } from './support/served-stand';
import { workLogsIn } from './support/work-logs';
import { AdminPage } from './support/admin-page';
import { eventually } from './support/eventually';
import { describeInBrowser } from './support/in-browser';
import { look } from './support/look';

describeInBrowser('Templates', (browser) => {
  test('one is written with a mistake, repaired, previewed, used by the next session, and restored', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    const findings: string[] = [];
    await admin.tab('Templates');
    await admin.sees('No templates of your own yet');
    findings.push(...(await look(page, 'templates-empty')));
    await admin.press('Make a copy built-in work log');
    await admin.fill({ Name: 'Short' });
    await admin.fill({
      Template: '<h3>Mine</h3>\n<p>{{#if session.customer.name}}With {{session.customer.nam}}</p>',
    });
    await admin.sees(/mistakes? to correct/);
    await admin.sees('in line 2');
    await admin.sees(
      'Line 2, column 4: The block {{#if session.customer.name}} is not closed: {{/if}} is missing.',
    );
    expect(await admin.button('Save').isDisabled()).toBe(true);
    findings.push(...(await look(page, 'templates-mistake')));

    await admin.fill({
      Template: '<h3>Mine</h3>\n<p>{{#if session.customer.name}}With {{session.customer.nam}}{{/if}}</p>',
    });
    await admin.sees('Did you mean “session.customer.name”?');
    await admin.seesNoMore(/mistakes? to correct/);
    findings.push(...(await look(page, 'templates-warning')));
    await admin.fill({
      Template:
        '<p>{{session.id}}</p>\n<script>alert(1)</script>\n<img src="x" onerror="alert(1)">\n{{#each session.chat}}\n[{{timestamp}}] : [{{sender}}] :\n{{/each}}',
    });
    await admin.sees('Line 2, column 1: “<script>” is left out, with what is in it.');
    await admin.sees('Line 3, column 14: The attribute “onerror” is left out.');
    await admin.sees('Line 5, column 4: There is no variable “timestamp” here. Did you mean “time”?');
    await admin.sees('This session has no value for “timestamp” (line 5) and “sender” (line 5).');
    await admin.sees('the first in line 2');
    findings.push(...(await look(page, 'templates-many-warnings')));
    await admin.fill({ Template: '{{#each session.chat}}[{{timestamp}}] : [{{sender}}] :{{/each}}' });
    await admin.sees('Nothing of the session is shown');
    findings.push(...(await look(page, 'templates-nothing-shown')));
    await admin.fill({ Name: `${'Long name '.repeat(11)}too long` });
    await admin.sees('Name has at most 100 characters, and this one has 118. Shorten it.');
    expect(await admin.field('Name').inputValue()).toHaveLength(118);
    findings.push(...(await look(page, 'templates-long-name')));
    await admin.fill({ Name: 'Short' });
    await admin.seesNoMore(/Name has at most/);
    await admin.fill({
      Template:
        '<h3>Mine</h3>\n<p>{{#if session.customer.name}}With {{session.customer.name}}{{/if}}, {{! here }}</p>',
    });
    await admin.seesNoMore('1 warning');
    const preview = page.locator('.adf');
    await preview.getByText('With Bob Ray').waitFor();
    await admin.tab('Variables');
    await admin.fill({ 'Search variables': 'session.duration' });
    await admin.press('Insert session.duration');
    expect(await admin.field('Template').inputValue()).toContain(', {{session.duration}}{{! here }}</p>');
    findings.push(...(await look(page, 'templates-variables')));
    await admin.tab('Helpers');
    await admin.sees('Search helpers');
    findings.push(...(await look(page, 'templates-helpers')));
    await admin.tab('Preview');
    for (const [sample, shown] of [
      ['Short session', 'Bob Ray'],
      ['Hardly any data', 'Mine'],
      ['Three representatives', 'Mine'],
    ] as const) {
      await admin.choose('Preview with', sample);
      await preview.getByText(shown).first().waitFor();
    }
    findings.push(...(await look(page, 'templates-editor')));
    await admin.press('Cancel');
    await admin.sees('Discard changes?');
    await admin.pressInDialog('Keep editing');
    await admin.press('Save');
    await admin.isTold('Short is saved');

    await admin.tab('Configurations');
    await admin.press('Edit Berlin');
    await admin.group('Reports');
    await admin.choose('Work log template', 'Short');
    await admin.press('Save');
    await admin.isTold('Berlin is saved');
    const first = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(first.lsid);
    await eventually(() => expect(workLogsIn(stand, 'SUP-1')).toContain('Mine'));

    await admin.tab('Templates');
    await admin.press('Edit Short');
    await admin.fill({ Template: '<h3>Second</h3>\n<p>{{session.id}}</p>' });
    await preview.getByText('Second').waitFor();
    await admin.choose('Preview with', 'A session on the appliance');
    await admin.fill({ 'Session ID': first.lsid });
    await admin.press('Show session');
    await preview.getByText(first.lsid).waitFor();
    findings.push(...(await look(page, 'templates-session')));
    await admin.press('Save');
    await admin.isTold('Short is saved');

    await admin.press('History Short');
    await admin.sees('Version 2');
    findings.push(...(await look(page, 'templates-history')));
    await admin.press('Show changes version 1');
    await admin.choose('Show', 'What restoring it would change');
    await admin.sees('+ <h3>Mine</h3>');
    findings.push(...(await look(page, 'templates-difference')));
    await admin.pressInDialog('Restore this version');
    await admin.isTold('Version 1 of Short is restored');
    const second = stand.appliance.startSession({ externalKey: 'SUP-2', preset: 'short' });
    stand.appliance.endSession(second.lsid);
    await eventually(() => expect(workLogsIn(stand, 'SUP-2')).toContain('Mine'));
    expect(findings).toEqual([]);
  });

  test('of the Middleware Engine are used as plain text; one in use cannot be deleted', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.tab('Templates');
    await admin.press('Add template');
    await admin.choose('Start from', 'A template file (.hbs)');
    await admin.fill({ 'Content of the file': 'Session {{session.id}}\n{{session.duration}}' });
    const findings = await look(page, 'templates-add');
    await admin.pressInDialog('Open in the editor');
    await page.locator('.adf').getByText('Session 0123456789abcdef').waitFor();
    await admin.press('Save');
    await admin.sees('Name is missing. Enter one.');
    await admin.fill({ Name: 'From the engine' });
    await admin.press('Save');
    await admin.isTold('From the engine is saved');
    await admin.tab('Configurations');
    await admin.press('Edit Berlin');
    await admin.group('Reports');
    await admin.choose('Work log template', 'From the engine');
    await admin.press('Save');
    await admin.isTold('Berlin is saved');

    await admin.tab('Templates');
    await admin.row('From the engine').getByText('Berlin').waitFor();
    await admin.press('More From the engine');
    await admin.press('Export');
    const text = admin.page.getByRole('textbox', { name: 'Copy this and keep it as From-the-engine.hbs' });
    expect(await text.inputValue()).toBe('Session {{session.id}}\n{{session.duration}}');
    findings.push(...(await look(page, 'templates-export')));
    await admin.pressInDialog('Close');
    await admin.press('More From the engine');
    await admin.sees('To delete it, choose another template in “Berlin” first.');
    expect(await admin.button('Delete').count()).toBe(0);
    findings.push(...(await look(page, 'templates-delete-in-use')));
    await admin.press('More From the engine');

    await admin.tab('Configurations');
    await admin.press('Edit Berlin');
    await admin.group('Reports');
    await admin.choose('Work log template', 'Built-in');
    await admin.press('Save');
    await admin.isTold('Berlin is saved');
    await admin.tab('Templates');
    await admin.row('From the engine').getByText('No configuration').waitFor();
    await admin.press('More From the engine');
    await admin.press('Delete');
    await admin.pressInDialog('Delete');
    await admin.isTold('From the engine is deleted');
    expect(findings).toEqual([]);
  });

  test('are readable if there are many with long names, copies are outdated, and two people change one', async () => {
    const stand = await browser.serve({ configuration: { name: 'Berlin' } });
    const ids: string[] = [];
    for (const [index, name] of longNames().entries()) {
      const use = index % 2 === 0 ? 'workLog' : 'issueSummary';
      const format = use === 'workLog' ? 'rich' : 'plain';
      const text = 'Session {{session.id}} that has a long line for those who write long lines '.repeat(5);
      const saved = await stand.callAdmin('saveTemplate', { name, use, format, text, isCopyOfBuiltIn: true });
      ids.push(savedId(saved));
    }
    await saveConfigurations(stand, ids[0] ?? '');
    plantOlderCopies(stand.platform.store, ids.slice(0, 2));
    const admin = await AdminPage.open(browser, stand);
    const { page } = admin;
    await admin.tab('Templates');
    await admin.sees('A built-in template has changed since it was copied');
    const findings = await look(page, 'templates-many');
    await admin.press(`Open ${longNames()[0]}`);
    await admin.press('Show differences');
    await admin.sees('From your text to the built-in one');
    findings.push(...(await look(page, 'templates-built-in-changed')));
    await admin.pressInDialog('Do not show again');
    await admin.seesNoMore('The built-in template has changed since this one was copied from it');
    const template = { name: 'Theirs', use: 'workLog', format: 'rich', text: '<p>theirs</p>' };
    await stand.callAdmin('saveTemplate', { ...template, id: ids[0], revision: 2 });
    await admin.fill({ Template: '<p>{{session.id}}</p>' });
    await admin.choose('Preview with', 'Long chat');
    await admin.press('Save');
    await admin.press('Compare with theirs');
    await admin.sees('- <p>theirs</p>');
    findings.push(...(await look(page, 'templates-stale')));
    await admin.press('Keep mine');
    await admin.press('Save');
    await admin.sees(/is saved$/);
    expect(findings).toEqual([]);
  });
});

function longNames(): string[] {
  return Array.from({ length: 24 }, (_, index) =>
    index % 3 === 0
      ? `Template ${index + 1} ${'for those with very long names '.repeat(3)}`.slice(0, 99)
      : `T${index}`,
  ).map((name) => name.trim());
}

function savedId(answer: unknown): string {
  return z.object({ ok: z.literal(true), value: z.object({ id: z.string() }) }).parse(answer).value.id;
}

/** Six configurations that use one template. */
async function saveConfigurations(stand: ServedStand, workLog: string): Promise<void> {
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const name = `Configuration ${number} of a branch office with a long name`;
    const settings = {
      name,
      host: 'support.beyondtrustcloud.com',
      applianceId: 'branch-office',
      clientId: 'id',
      writableProjects: { mode: 'all' },
      templates: { workLog },
    };
    savedId(await stand.callAdmin('saveConfiguration', { settings, clientSecret: 'secret' }));
  }
}
