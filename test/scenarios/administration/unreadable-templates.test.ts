import type { UnreadableTemplate } from '../../../src/administration/templates/templates-api';
import { builtInTemplate } from '../../../src/report/template-use';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { playSession, workLogsOf } from '../support/inspect';
import { damage, logOf } from '../support/planted';
import { auditEntriesOf, entitiesOf } from '../support/stored';
import { chooseTemplate, ownTemplates, saveTemplate } from '../support/templates';

afterEach(stopVirtualStands);

const text = '<p>Mine, with <b>{{session.id}}</b></p>';

async function unreadable(stand: VirtualStand): Promise<UnreadableTemplate[]> {
  return (await administer(stand, 'listTemplates', undefined)).unreadable;
}

/** A template whose record is damaged, and one that is whole. */
async function standWithDamaged(changes: Record<string, unknown>) {
  const stand = await createVirtualStand();
  const { id } = await saveTemplate(stand, { name: 'Mine', text: '<p>{{session.id}}</p>' });
  const { revision } = await administer(stand, 'readTemplate', { id });
  await saveTemplate(stand, { id, revision, name: 'Mine', text });
  await saveTemplate(stand, { name: 'Whole' });
  damage(stand, { entityName: 'report-template', key: id }, changes);
  return { stand, id };
}

describe('a template that cannot be read', () => {
  test.each([
    ['its time is missing', { savedAt: undefined }, 'savedAt'],
    ['its text is missing', { text: undefined }, 'text'],
    ['its format is unknown', { format: 'poem' }, 'format'],
    ['its history is none', { earlier: 'long' }, 'earlier'],
  ])('is named with its cause, and the others are listed, if %s', async (_, changes, where) => {
    const { stand, id } = await standWithDamaged(changes);
    await chooseTemplate(stand, id);
    const mark = stand.platform.ledger.mark();
    expect(await unreadable(stand)).toEqual([
      {
        id,
        name: 'Mine',
        use: 'workLog',
        usedBy: ['Help desk'],
        chosenBy: [],
        cause: expect.stringContaining(where),
      },
    ]);
    expect((await ownTemplates(stand)).map(({ name }) => name)).toEqual(['Whole']);
    expect(logOf(stand, mark).join()).not.toContain('Mine');
  });

  test('is shown as it is stored: its text, else all of it', async () => {
    const { stand, id } = await standWithDamaged({ savedAt: undefined });
    expect(await administer(stand, 'readUnreadableTemplate', { id })).toEqual({ text });
    damage(stand, { entityName: 'report-template', key: id }, { text: undefined });
    const all = await administer(stand, 'readUnreadableTemplate', { id });
    expect(JSON.parse(all.text)).toMatchObject({ name: 'Mine', format: 'rich', version: 2 });
  });

  test('gets the built-in text under its id, with its history, and sessions are written with it again', async () => {
    const { stand, id } = await standWithDamaged({ text: undefined });
    await chooseTemplate(stand, id);
    await administer(stand, 'resetTemplate', { id });
    expect(await unreadable(stand)).toEqual([]);
    const read = await administer(stand, 'readTemplate', { id });
    expect(read).toMatchObject({
      name: 'Mine',
      usedBy: ['Help desk'],
      text: builtInTemplate('workLog').text,
    });
    const { versions } = await administer(stand, 'readTemplateHistory', { id });
    expect(versions.map(({ version }) => version)).toEqual([3, 1]);
    const action = 'Gave template “Mine”, which could not be read, the built-in text';
    expect(auditEntriesOf(stand)).toContainEqual(expect.objectContaining({ action }));
    await administer(stand, 'restoreTemplateVersion', { id, revision: read.revision, version: 1 });
    const lsid = playSession(stand);
    await stand.advance(30);
    expect(JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment)).toContain(lsid);
  });

  test('is deleted with its history, but not while a configuration uses it', async () => {
    const { stand, id } = await standWithDamaged({ earlier: 'long' });
    await chooseTemplate(stand, id);
    expect(await askAdmin(stand, 'deleteUnreadableTemplate', { id })).toMatchObject({
      problem: { message: expect.stringContaining('Help desk') },
    });
    await chooseTemplate(stand, 'built-in');
    await administer(stand, 'deleteUnreadableTemplate', { id });
    expect(await unreadable(stand)).toEqual([]);
    expect((await ownTemplates(stand)).map(({ name }) => name)).toEqual(['Whole']);
    expect(entitiesOf(stand, 'report-template')).toHaveLength(1);
    expect(entitiesOf(stand, 'template-version')).toEqual([]);
  });

  test('can be deleted if only its entry in the list is left', async () => {
    const { stand, id } = await standWithDamaged({});
    stand.platform.store.handle('entity/delete', { entityName: 'report-template', key: id });
    expect(await unreadable(stand)).toMatchObject([{ id, cause: 'Its text is not stored.' }]);
    await administer(stand, 'deleteUnreadableTemplate', { id });
    expect(await unreadable(stand)).toEqual([]);
  });

  test.each(['resetTemplate', 'deleteUnreadableTemplate'] as const)(
    'is no template that can be read: %s leaves that alone',
    async (name) => {
      const { stand } = await standWithDamaged({});
      const [whole] = await ownTemplates(stand);
      const answer = await askAdmin(stand, name, { id: whole?.id ?? '' });
      expect(answer).toMatchObject({ problem: { kind: 'stale' } });
      expect(await ownTemplates(stand)).toHaveLength(2);
    },
  );
});

describe('an entry of the list of templates that cannot be read', () => {
  /** Damages the first entry, of the template “Mine”. */
  function damageEntry(stand: VirtualStand, changes: Record<string, unknown>): void {
    const [index] = entitiesOf(stand, 'template-index');
    const { templates } = Object(index?.value) as { templates: object[] };
    const damaged = templates.map((entry, place) => (place === 0 ? { ...entry, ...changes } : entry));
    damage(stand, { entityName: 'template-index', key: 'index' }, { templates: damaged });
  }

  test('is made good from the template, which can be edited as before', async () => {
    const { stand, id } = await standWithDamaged({});
    damageEntry(stand, { use: 'poem' });
    expect((await ownTemplates(stand)).map(({ name }) => name)).toEqual(['Mine', 'Whole']);
    await saveTemplate(stand, { id, revision: 2, name: 'Mine', text: '<p>Third {{session.id}}</p>' });
    expect(await administer(stand, 'readTemplate', { id })).toMatchObject({ revision: 3 });
  });

  test('hides no other, stays as it is while others change, and can be deleted', async () => {
    const { stand, id } = await standWithDamaged({ savedAt: undefined });
    damageEntry(stand, { use: 'poem' });
    const [entry] = await unreadable(stand);
    expect(entry).toMatchObject({ id, name: 'Mine', usedBy: [] });
    expect(entry?.use).toBeUndefined();
    await saveTemplate(stand, { name: 'Another' });
    expect(await unreadable(stand)).toHaveLength(1);
    expect(JSON.stringify(entitiesOf(stand, 'template-index'))).toContain('poem');
    expect(await askAdmin(stand, 'resetTemplate', { id })).toMatchObject({ problem: { kind: 'not-found' } });
    await administer(stand, 'deleteUnreadableTemplate', { id });
    expect(await unreadable(stand)).toEqual([]);
    expect((await ownTemplates(stand)).map(({ name }) => name)).toEqual(['Another', 'Whole']);
  });

  test('without an id can be deleted as well', async () => {
    const { stand } = await standWithDamaged({});
    damageEntry(stand, { id: '<b>' });
    const [entry] = await unreadable(stand);
    await administer(stand, 'deleteUnreadableTemplate', { id: entry?.id ?? '' });
    expect(await unreadable(stand)).toEqual([]);
    expect((await ownTemplates(stand)).map(({ name }) => name)).toEqual(['Whole']);
  });
});
