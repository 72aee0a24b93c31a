import type { ConfigurationSettings } from './configuration';
import type { FieldMapping } from './field-mapping';

type Settings = Pick<ConfigurationSettings, 'issueCreation'>;

/** The settings that hold a person, with their labels in the form. */
const peopleChosen = {
  defaultAssignee: 'Default assignee',
  defaultReporter: 'Default reporter',
} as const;

const choices = ['defaultAssignee', 'defaultReporter'] as const;

/** The accounts that settings name. */
export function peopleIn({ issueCreation }: Settings): string[] {
  const inFields = issueCreation.fields.flatMap((field) => (holdsPeople(field) ? field.values : []));
  return [...choices.map((choice) => issueCreation[choice]), ...inFields].filter((id) => id !== '');
}

/**
 * Settings without these accounts. A choice of such an account becomes empty. A field that held nobody else is removed.
 *
 * @returns the settings, and the labels of those that have lost a person
 */
export function withoutPeople<T extends Settings>(
  settings: T,
  accountIds: ReadonlySet<string>,
): { settings: T; emptied: string[] } {
  const { issueCreation } = settings;
  const without = { ...issueCreation };
  const emptied: string[] = [];
  for (const choice of choices) {
    if (!accountIds.has(issueCreation[choice])) continue;
    without[choice] = '';
    emptied.push(peopleChosen[choice]);
  }
  without.fields = issueCreation.fields.flatMap((field) => {
    if (!holdsPeople(field) || !field.values.some((id) => accountIds.has(id))) return [field];
    emptied.push(field.name === '' ? field.fieldId : field.name);
    const values = field.values.filter((id) => !accountIds.has(id));
    return values.length === 0 ? [] : [{ ...field, values }];
  });
  return { settings: { ...settings, issueCreation: without }, emptied };
}

function holdsPeople({ type, source }: FieldMapping): boolean {
  return type === 'user' && source === 'constant';
}
