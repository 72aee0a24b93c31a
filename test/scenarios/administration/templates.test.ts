import type { SaveTemplate } from '../../../src/administration/templates/templates-api';
import { builtInTemplate } from '../../../src/report/template-use';
import { keptVersions } from '../../../src/templates/own-template';
import { administrator } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { plantOlderCopies } from '../support/older-copies';
import { auditEntriesOf, entitiesOf, everythingStored } from '../support/stored';
import { chooseTemplate, messagesOf, ownTemplates, saveTemplate, typed } from '../support/templates';

afterEach(stopVirtualStands);

describe('an own template', () => {
  test('is listed beside the built-in ones, with who saved it and who uses it', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, { isCopyOfBuiltIn: true });
    await chooseTemplate(stand, id);
    const list = await administer(stand, 'listTemplates', undefined);
    expect(list.builtIn.map(({ use, usedBy }) => [use, usedBy])).toEqual([
      ['workLog', []],
      ['issueSummary', []],
      ['issueDescription', []],
      ['internalComment', []],
      ['invitation', []],
    ]);
    expect(list.own).toEqual([
      {
        id,
        revision: 1,
        name: 'Short',
        use: 'workLog',
        format: 'rich',
        usedBy: ['Help desk'],
        chosenBy: [],
        savedAt: expect.any(Number),
        savedBy: administrator,
        savedByName: 'Ingrid Solberg',
        builtInChanged: false,
      },
    ]);
    const read = await administer(stand, 'readTemplate', { id });
    expect(read).toMatchObject({ text: '<p>Short: {{session.id}}</p>', usedBy: ['Help desk'], revision: 1 });
  });

  test('is refused if it is wrong, with line and column, and nothing is stored', async () => {
    const stand = await createVirtualStand();
    await saveTemplate(stand);
    const before = everythingStored(stand);
    const refusals: [Partial<SaveTemplate>, RegExp][] = [
      [{ name: ' ' }, /^Name is missing/],
      [{ name: 'SHORT' }, /^Another template has this name/],
      [{ name: 'Other', text: '<p>\n  {{#if session.id}}' }, /^Line \d+, column \d+: /],
      [{ name: 'Other', text: 'a\n{{nope session.id}}' }, /^Line 2, column \d+: .*nope/],
      [{ name: 'Other', text: '{{> partial}}' }, /^Line 1, column 1: /],
      [{ name: 'Other', text: 'x'.repeat(103_000) }, /^A template has at most 100 KB/],
      [{ name: 'Other', use: 'issueSummary', format: 'plain', text: '{{! none }}' }, /needs a summary/],
      [{ name: 'Other', use: 'issueSummary', text: 'x' }, /^The summary of an issue can only be plain text/],
    ];
    for (const [changes, message] of refusals) {
      const [first] = messagesOf(await askAdmin(stand, 'saveTemplate', typed(changes)));
      expect(first).toMatch(message);
      await stand.advance(1);
    }
    expect(everythingStored(stand)).toBe(before);
  });

  test.each(['', ' ', '\n\t \u00a0\r\n'])(
    'is refused with a message at its text if that is blank: %j',
    async (text) => {
      const stand = await createVirtualStand();
      for (const use of ['workLog', 'issueSummary', 'issueDescription', 'internalComment'] as const) {
        const answer = await askAdmin(stand, 'saveTemplate', typed({ use, format: 'plain', text }));
        const message = expect.stringMatching(/^The template is empty\. /) as string;
        expect(answer).toMatchObject({ problem: { kind: 'invalid', fields: [{ path: 'text', message }] } });
        const template = { use, format: 'plain' as const, text };
        expect(await administer(stand, 'checkTemplate', { template })).toMatchObject({
          problems: [{ severity: 'error', message }],
        });
        await stand.advance(1);
      }
      expect(await ownTemplates(stand)).toEqual([]);
    },
  );

  test('that somebody else has changed meanwhile is not overwritten', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    await saveTemplate(stand, { id, revision: 1, text: 'theirs' });
    for (const name of ['saveTemplate', 'deleteTemplate', 'acceptBuiltIn'] as const) {
      const answer = await stand.callAdmin(name, { ...typed({ text: 'mine' }), id, revision: 1 });
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'stale' } });
    }
    expect(await askAdmin(stand, 'restoreTemplateVersion', { id, revision: 1, version: 1 })).toMatchObject({
      problem: { kind: 'stale' },
    });
    expect((await administer(stand, 'readTemplate', { id })).text).toBe('theirs');
  });

  test('if two are added at the same moment, one is refused, and no name exists twice', async () => {
    const stand = await createVirtualStand();
    const answers = await Promise.all([
      askAdmin(stand, 'saveTemplate', typed()),
      askAdmin(stand, 'saveTemplate', typed()),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await ownTemplates(stand)).toHaveLength(1);
  });

  test('keeps Windows line ends out of its text, and is renamed without a new version', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, { text: '\uFEFFone\r\ntwo', format: 'plain' });
    const same = await saveTemplate(stand, { id, revision: 1, text: 'one\ntwo', format: 'plain' });
    expect(same.revision).toBe(1);
    await saveTemplate(stand, { id, revision: 1, text: 'one\ntwo', format: 'plain', name: 'Renamed' });
    const history = await administer(stand, 'readTemplateHistory', { id });
    expect(history).toMatchObject({ name: 'Renamed', revision: 2 });
    expect(history.versions).toHaveLength(1);
  });

  test('cannot be changed to another use', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    const answer = await askAdmin(stand, 'saveTemplate', typed({ id, revision: 1, use: 'issueDescription' }));
    expect(messagesOf(answer)[0]).toMatch(/^This template is written into the work log/);
  });

  test('is recorded in the audit trail, without its text', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    await stand.advance(1);
    await saveTemplate(stand, { id, revision: 1, text: 'one\ntwo', format: 'plain' });
    await stand.advance(1);
    await administer(stand, 'restoreTemplateVersion', { id, revision: 2, version: 1 });
    await stand.advance(1);
    await administer(stand, 'deleteTemplate', { id, revision: 3 });
    const entries = auditEntriesOf(stand).filter(({ action }) => action.includes('template'));
    expect(entries.map(({ action }) => action)).toEqual([
      'Added template “Short”',
      'Changed template “Short”',
      'Restored version 1 of template “Short”',
      'Deleted template “Short”',
    ]);
    expect(entries[1]?.changes).toEqual([
      { path: 'format', label: 'Format', before: 'Rich text (HTML)', after: 'Plain text' },
      { path: 'text', label: 'Text', before: '', after: '2 lines added, 1 line removed' },
    ]);
  });
});

describe('the history of a template', () => {
  test('lists every version, shows its text and the one before, and restores it as a new one', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, { text: 'one' });
    await saveTemplate(stand, { id, revision: 1, text: 'two' });
    await saveTemplate(stand, { id, revision: 2, text: 'three' });
    const restored = await administer(stand, 'restoreTemplateVersion', { id, revision: 3, version: 1 });
    expect(restored).toEqual({ id, revision: 4 });
    expect((await administer(stand, 'readTemplate', { id })).text).toBe('one');
    const { versions } = await administer(stand, 'readTemplateHistory', { id });
    expect(versions.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
      [4, 1],
      [3, undefined],
      [2, undefined],
      [1, undefined],
    ]);
    expect(versions[0]).toMatchObject({ savedBy: administrator, savedByName: 'Ingrid Solberg' });
    const shown = (version: number) => administer(stand, 'readTemplateVersion', { id, version });
    expect(await shown(4)).toMatchObject({ text: 'one', textBefore: 'three' });
    expect(await shown(2)).toMatchObject({ text: 'two', textBefore: 'one' });
    expect((await shown(1)).textBefore).toBeUndefined();
    expect(await askAdmin(stand, 'readTemplateVersion', { id, version: 9 })).toMatchObject({
      problem: { kind: 'not-found', message: expect.stringMatching(/^Version 9 is no longer kept/) },
    });
  });

  test('is bounded, and is deleted with the template', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand);
    plantVersions(stand, id, keptVersions);
    await saveTemplate(stand, { id, revision: 1, text: 'one more' });
    const { versions } = await administer(stand, 'readTemplateHistory', { id });
    expect([versions.length, versions.at(-1)?.version]).toEqual([keptVersions, 2]);
    const stored = entitiesOf(stand, 'template-version').map(({ key }) => key);
    expect(stored).toHaveLength(keptVersions - 1);
    expect(stored).not.toContain(`${id}:1`);
    await administer(stand, 'deleteTemplate', { id, revision: 2 });
    expect(entitiesOf(stand, 'template-version')).toEqual([]);
    expect(entitiesOf(stand, 'report-template')).toEqual([]);
    expect(await ownTemplates(stand)).toEqual([]);
  });
});

describe('a copy of a built-in template', () => {
  test('says so if the built-in one has changed, until somebody has compared them', async () => {
    const stand = await createVirtualStand();
    const { id } = await saveTemplate(stand, {
      text: builtInTemplate('workLog').text,
      isCopyOfBuiltIn: true,
    });
    plantOlderCopies(stand.platform.store, [id]);
    expect((await ownTemplates(stand))[0]?.builtInChanged).toBe(true);
    expect((await administer(stand, 'readTemplate', { id })).builtInChanged).toBe(true);
    const accepted = await administer(stand, 'acceptBuiltIn', { id, revision: 1 });
    expect(accepted.revision).toBe(2);
    expect((await ownTemplates(stand))[0]?.builtInChanged).toBe(false);
  });
});

/** As if the template had been saved so many times. */
function plantVersions({ platform: { store } }: VirtualStand, id: string, count: number): void {
  const { value } = store.dump().find((item) => item.entityName === 'report-template') ?? { value: {} };
  const earlier = Array.from({ length: count - 1 }, (_, index) => ({
    version: count - 1 - index,
    format: 'rich',
    savedAt: 1,
    savedBy: administrator,
  }));
  const present = { ...Object(value), version: count, earlier } as object;
  store.handle('entity/set', { entityName: 'report-template', key: id, value: present });
  for (const head of earlier) {
    const version = { ...head, text: `text ${head.version}` };
    const key = `${id}:${head.version}`;
    store.handle('entity/set', { entityName: 'template-version', key, value: version });
  }
}
