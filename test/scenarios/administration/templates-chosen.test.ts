import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { auditEntriesOf } from '../support/stored';
import { chooseTemplate, messagesOf, ownTemplates, saveTemplate } from '../support/templates';

afterEach(stopVirtualStands);

describe('a template that a configuration uses', () => {
  test('is not deleted, and the refusal names the configurations', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    await chooseTemplate(stand, id);
    expect(await askAdmin(stand, 'deleteTemplate', { id, revision: 1 })).toEqual({
      ok: false,
      problem: {
        kind: 'failed',
        message: '“Short” was not deleted, because it is chosen in “Help desk”.',
        advice: 'Choose another template there first.',
      },
    });
    await chooseTemplate(stand, 'built-in');
    await administer(stand, 'deleteTemplate', { id, revision: 1 });
  });

  test('is used only if what it is for is switched on; it is not deleted in either case', async () => {
    const stand = await createVirtualStand();
    const workLog = await saveTemplate(stand);
    const comment = await saveTemplate(stand, { name: 'Comment', use: 'internalComment' });
    const summary = await saveTemplate(stand, { name: 'Title', use: 'issueSummary', format: 'plain' });
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const templates = {
      ...settings.templates,
      workLog: workLog.id,
      internalComment: comment.id,
      issueSummary: summary.id,
    };
    const users = async () =>
      (await ownTemplates(stand)).map(({ name, usedBy, chosenBy }) => [name, usedBy, chosenBy]);
    await changeSettings(stand, { templates, internalComment: false });
    expect(await users()).toEqual([
      ['Short', ['Help desk'], []],
      ['Title', [], ['Help desk']],
      ['Comment', [], ['Help desk']],
    ]);
    await changeSettings(stand, { internalComment: true, updateWorkLog: false });
    expect(await users()).toEqual([
      ['Short', [], ['Help desk']],
      ['Title', [], ['Help desk']],
      ['Comment', ['Help desk'], []],
    ]);
    await changeSettings(stand, { disabled: true });
    expect((await users()).map(([, usedBy]) => usedBy)).toEqual([[], [], []]);
    for (const { id } of [workLog, comment, summary]) {
      expect(await askAdmin(stand, 'deleteTemplate', { id, revision: 1 })).toMatchObject({ ok: false });
    }
    const { builtIn } = await administer(stand, 'listTemplates', undefined);
    expect(builtIn.flatMap(({ usedBy }) => usedBy)).toEqual([]);
  });

  test('must exist and be for that use, and the audit trail shows its name', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    const { revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    const saving = (templates: object) =>
      askAdmin(stand, 'saveConfiguration', {
        id: stand.configurationId,
        revision,
        settings: { ...settings, templates: { ...settings.templates, ...templates } },
      });
    const refused = await saving({ workLog: 'no-such-template', issueDescription: id });
    expect(refused).toMatchObject({
      problem: {
        kind: 'invalid',
        fields: [{ path: 'templates.workLog' }, { path: 'templates.issueDescription' }],
      },
    });
    expect(messagesOf(refused)).toHaveLength(2);
    expect(await saving({ workLog: id })).toMatchObject({ ok: true });
    expect(auditEntriesOf(stand).at(-1)?.changes).toEqual([
      { path: 'templates.workLog', label: 'Work log template', before: 'Built-in', after: '“Short”' },
    ]);
  });

  test('is found again by its name if a configuration is imported, or the import is refused', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    await chooseTemplate(stand, id);
    const { text } = await administer(stand, 'exportConfigurations', undefined);
    expect(text).not.toContain('{{session.id}}');
    const elsewhere = text.replaceAll(id, 'id-of-another-site').replaceAll('"Help desk"', '"Imported"');
    const preview = await administer(stand, 'previewImport', { text: elsewhere });
    const { disabled } = await administer(stand, 'applyImport', {
      text: elsewhere,
      revision: preview.revision,
    });
    await administer(stand, 'setDisabled', { id: disabled[0]?.id ?? '', revision: 1, disabled: false });
    expect((await ownTemplates(stand))[0]?.usedBy).toEqual(['Help desk', 'Imported']);
    const unknown = elsewhere.replaceAll('"Short"', '"Long"');
    const [message] = messagesOf(await askAdmin(stand, 'previewImport', { text: unknown }));
    expect(message).toMatch(
      /^Configuration 1, templates.workLog: This site does not have the template “Long”/,
    );
  });
});
