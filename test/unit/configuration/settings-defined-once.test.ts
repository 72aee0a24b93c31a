import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { configurationSettingsSchema } from '../../../src/configuration/configuration';
import { valueAt } from '../../../src/configuration/setting-at';
import { allSettings } from '../../../src/configuration/settings/configuration-settings';
import { firstGroup, formGroups, formSections } from '../../../src/configuration/settings/form-sections';
import { isShownIn, labelInForm, type Field } from '../../../src/configuration/settings/setting';
import { keysOf } from '../../../src/foundation/keys-of';
import { checkForm } from '../../../src/ui/admin/configuration-form/check-form';
import { groupOfField } from '../../../src/ui/admin/configuration-form/form-places';
import { newValues } from '../../../src/ui/admin/configuration-form/form-values';

const entered = { name: 'Berlin', host: 'support.example.com', clientId: 'berlin' };
const settings = v.parse(configurationSettingsSchema, entered);

/** The paths of all leaves. A list is a setting as a whole. */
function leavesOf(value: object, above = ''): string[] {
  return Object.entries(value).flatMap(([name, below]: [string, unknown]) =>
    typeof below === 'object' && below !== null && !Array.isArray(below)
      ? leavesOf(below, `${above}${name}.`)
      : [`${above}${name}`],
  );
}

/** Forms in which whatever depends on another setting is shown, in one of them at least. */
const openedForms = (['issue', 'request'] as const).map((mode) => ({
  ...settings,
  pollingEventTypes: ['session-end'],
  internalComment: true,
  sessionKeys: true,
  invites: true,
  writableProjects: { ...settings.writableProjects, mode: 'these' as const },
  issueCreation: {
    ...settings.issueCreation,
    mode,
    projectId: '1',
    issueTypeId: '2',
    serviceDeskId: '3',
    requestTypeId: '4',
  },
}));

describe('a setting is defined once', () => {
  test('whatever is stored of a configuration has a definition, and nothing else has one', () => {
    expect(allSettings.map(({ path }) => path)).toEqual(leavesOf(settings));
  });

  test.each(allSettings.map((setting) => [setting.path, setting] as const))(
    '%s can be reached in the form',
    (_, setting) => {
      expect(openedForms.some((form) => isShownIn(form, setting))).toBe(true);
    },
  );

  test('the form shows each of its sections once, and none is empty', () => {
    const shown = formGroups.flatMap(({ sections }) => sections);
    expect(shown).toEqual(keysOf(formSections));
    expect(shown.filter((id) => !allSettings.some(({ section }) => section === id))).toEqual([]);
  });

  test('whatever a new configuration needs is in the first group of the form', () => {
    const needed = checkForm(newValues()).map(({ path }) => groupOfField(path));
    expect(needed.length).toBeGreaterThan(0);
    expect(new Set(needed)).toEqual(new Set([firstGroup]));
  });

  test('no two settings have the same label', () => {
    const labels = allSettings.map(({ label }) => label);
    expect(labels.filter((label, index) => label === '' || labels.indexOf(label) !== index)).toEqual([]);
  });

  test('every value of a choice can be stored, and is recorded in the words of the form', () => {
    for (const { field, schema, inWords } of allSettings) {
      if (field.kind !== 'choice') continue;
      for (const { value, label } of field.options) {
        expect(v.parse(schema, value)).toBe(value);
        expect(inWords(value)).toBe(label);
      }
    }
  });

  test('a number is recorded with the unit that its label in the form names', () => {
    for (const setting of allSettings) {
      if (setting.field.kind !== 'number' || setting.field.unit === undefined) continue;
      expect(labelInForm(setting)).toBe(`${setting.label} in ${setting.field.unit}`);
      expect(setting.inWords(5)).toBe(`5 ${setting.field.unit}`);
    }
  });

  test('the field of a setting can hold its values', () => {
    const typeHeldBy = (kind: Field['kind']) => {
      if (kind === 'switch') return 'boolean';
      if (kind === 'number') return 'number';
      return kind === 'ticks' ? 'object' : 'string';
    };
    for (const { path, field } of allSettings) {
      if (field.kind === 'own') continue;
      expect([path, typeof valueAt(settings, path)]).toEqual([path, typeHeldBy(field.kind)]);
    }
  });

  test('the value of a new configuration can be read', () => {
    for (const { path, inWords, field } of allSettings) {
      const words = inWords(valueAt(settings, path));
      if (field.kind !== 'person') expect(words).not.toBe('');
    }
  });

  test('the form writes no label again', () => {
    const folder = join(__dirname, '../../../src/ui/admin/configuration-form');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const written = files.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return allSettings
        .map(labelInForm)
        .filter((label) => text.includes(`"${label}"`) || text.includes(`'${label}'`))
        .map((label) => `${name}: ${label}`);
    });
    expect(files.length).toBeGreaterThan(20);
    expect(written).toEqual([]);
  });
});
