import type { ConfigurationSettings } from './configuration';
import type { FieldMapping } from './field-mapping';
import { valueAt, withValueAt } from './setting-at';
import { allSettings } from './settings/configuration-settings';

/** The settings that are a person. People in mapped fields are looked for separately. */
const personSettings = allSettings.filter(({ field }) => field.kind === 'person');

/** The names of these settings, whatever they are part of. */
export const personSettingNames = personSettings.map(({ path }) => path.split('.').at(-1) ?? path);

/** The accounts that settings name. */
export function peopleIn(settings: ConfigurationSettings): string[] {
  const inFields = settings.issueCreation.fields.flatMap((field) => (holdsPeople(field) ? field.values : []));
  return [...personSettings.map(({ path }) => accountAt(settings, path)), ...inFields].filter(
    (id) => id !== '',
  );
}

/**
 * Settings without these accounts. A choice of such an account becomes empty. A field that held nobody else is removed.
 *
 * @returns the settings, and the labels of those that have lost a person
 */
export function withoutPeople(
  settings: ConfigurationSettings,
  accountIds: ReadonlySet<string>,
): { settings: ConfigurationSettings; emptied: string[] } {
  const lost = personSettings.filter(({ path }) => accountIds.has(accountAt(settings, path)));
  const left = lost.reduce((without, { path }) => withValueAt(without, path, ''), settings);
  const inFields = fieldsWithout(settings.issueCreation.fields, accountIds);
  return {
    settings: { ...left, issueCreation: { ...left.issueCreation, fields: inFields.fields } },
    emptied: [...lost.map(({ label }) => label), ...inFields.emptied],
  };
}

function fieldsWithout(all: readonly FieldMapping[], accountIds: ReadonlySet<string>) {
  const emptied: string[] = [];
  const fields = all.flatMap((field) => {
    if (!holdsPeople(field) || !field.values.some((id) => accountIds.has(id))) return [field];
    emptied.push(field.name === '' ? field.fieldId : field.name);
    const values = field.values.filter((id) => !accountIds.has(id));
    return values.length === 0 ? [] : [{ ...field, values }];
  });
  return { fields, emptied };
}

function holdsPeople({ type, source }: FieldMapping): boolean {
  return type === 'user' && source === 'constant';
}

function accountAt(settings: ConfigurationSettings, path: string): string {
  const value = valueAt(settings, path);
  return typeof value === 'string' ? value : '';
}
