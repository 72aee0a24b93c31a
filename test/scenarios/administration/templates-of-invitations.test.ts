import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { expectValidAdf } from '../../unit/report/adf-validator';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { auditEntriesOf } from '../support/stored';
import { messagesOf, ownTemplates, saveTemplate } from '../support/templates';

afterEach(stopVirtualStands);

const invitation = {
  name: 'Formal',
  use: 'invitation' as const,
  text: '<p>Dear customer: {{invitation.key}}</p>',
};

const preview = { kind: 'sample', sample: 'invitation', locale: 'de-DE', timeZone: 'Europe/Berlin' } as const;

async function choose(stand: VirtualStand, id: string): Promise<void> {
  const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
  await changeSettings(stand, { templates: { ...settings.templates, invitation: id } });
}

describe('a template of invitations', () => {
  test('is previewed with sample invitations and their sample key, in the chosen language', async () => {
    const stand = await createVirtualStand();
    const { builtIn } = await administer(stand, 'listTemplates', undefined);
    const shipped = builtIn.find(({ use }) => use === 'invitation');
    const template = { use: 'invitation', format: 'rich', text: shipped?.text ?? '' } as const;
    const catalogue = await administer(stand, 'readTemplateCatalogue', undefined);
    expect(catalogue.invitation.samples.map(({ id }) => id)).toContain('invitation');
    expect(catalogue.invitation.variables.map(({ name }) => name)).toContain('invitation.link');
    for (const { id: sample } of catalogue.invitation.samples) {
      const shown = await administer(stand, 'checkTemplate', { template, preview: { ...preview, sample } });
      expectValidAdf(shown.preview?.adf);
      expect(shown).toMatchObject({ problems: [], preview: { text: expect.stringContaining('0123456') } });
      expect(shown.preview?.text).toMatch(/^Guten Tag.*31\. Jan\. 2026, 11:00 MEZ/s);
    }
    expect(stand.appliance.calls).toEqual([]);
  });

  test('is shown with no session, and one of a session with no invitation', async () => {
    const stand = await createVirtualStand();
    const template = { use: 'invitation', format: 'rich', text: '{{invitation.key}}' } as const;
    const session = {
      kind: 'session',
      configurationId: stand.configurationId,
      lsid: 'a'.repeat(32),
    } as const;
    const chosen = await askAdmin(stand, 'checkTemplate', { template, preview: session });
    expect(messagesOf(chosen)).toEqual(['Choose one of the sample invitations.']);
    const other = { ...template, use: 'workLog' } as const;
    const crossed = await askAdmin(stand, 'checkTemplate', { template: other, preview });
    expect(messagesOf(crossed)).toEqual(['Choose one of the sample sessions.']);
  });

  test('is refused if nobody could join with it', async () => {
    const stand = await createVirtualStand();
    const answer = await askAdmin(stand, 'saveTemplate', { ...invitation, format: 'rich', text: 'Hello' });
    expect(messagesOf(answer)[0]).toMatch(/shows neither “invitation.link” nor “invitation.key”/);
  });

  test('is chosen in a configuration, on record, and used only while that invites', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, invitation);
    await choose(stand, id);
    expect(auditEntriesOf(stand).at(-1)?.changes).toEqual([
      { path: 'templates.invitation', label: 'Invitation template', before: 'Built-in', after: '“Formal”' },
    ]);
    expect(await ownTemplates(stand)).toMatchObject([{ usedBy: [], chosenBy: ['Help desk'] }]);
    await changeSettings(stand, { invites: true });
    expect(await ownTemplates(stand)).toMatchObject([{ usedBy: [], chosenBy: ['Help desk'] }]);
    await changeSettings(stand, { sessionKeys: true });
    expect(await ownTemplates(stand)).toMatchObject([{ usedBy: ['Help desk'], chosenBy: [] }]);
    expect(auditEntriesOf(stand).at(-2)?.changes).toEqual([
      { path: 'invites', label: 'Invite the customer', before: 'Off', after: 'On' },
    ]);
    expect(await askAdmin(stand, 'deleteTemplate', { id, revision: 1 })).toMatchObject({ ok: false });
  });

  test('is found again by its name if a configuration is imported, and an older export has the built-in one', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, invitation);
    await choose(stand, id);
    await changeSettings(stand, { sessionKeys: true, invites: true });
    const { text } = await administer(stand, 'exportConfigurations', undefined);
    const imported = async (from: string) => {
      const { revision } = await administer(stand, 'previewImport', { text: from });
      const { disabled } = await administer(stand, 'applyImport', { text: from, revision });
      const read = await administer(stand, 'readConfiguration', { id: disabled[0]?.id ?? '' });
      return { invites: read.settings.invites, template: read.settings.templates.invitation };
    };
    const elsewhere = text.replaceAll(id, 'id-of-another-site').replaceAll('"Help desk"', '"Imported"');
    expect(await imported(elsewhere)).toEqual({ invites: true, template: id });
    const older = text
      .replaceAll('"Help desk"', '"Older"')
      .replace(/,?\s*"invites": ?true/, '')
      .replace(/,?\s*"invitation": ?"[^"]*"/, '');
    expect(older).not.toMatch(/"(invites|invitation)":/);
    expect(await imported(older)).toEqual({ invites: false, template: 'built-in' });
  });
});
