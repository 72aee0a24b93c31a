import * as v from 'valibot';
import type { MappedFieldType } from '../../configuration/issue-creation';

/** A field's type as Jira describes it; `custom` names the custom field's own type, `system` one of Jira's fields. */
export const jiraSchema = v.object({
  type: v.string(),
  items: v.optional(v.string()),
  system: v.optional(v.string()),
  custom: v.optional(v.string()),
});

export type JiraSchema = v.InferOutput<typeof jiraSchema>;

const single: Readonly<Record<string, MappedFieldType>> = {
  number: 'number',
  date: 'date',
  datetime: 'date-time',
  option: 'option',
  priority: 'option',
  securitylevel: 'option',
  version: 'option',
  user: 'user',
};

const lists: Readonly<Record<string, MappedFieldType>> = {
  option: 'options',
  component: 'options',
  version: 'options',
};

/**
 * How the app fills a field of this type; nothing if it cannot, as with cascading lists, groups or attachments
 * (Jira Cloud platform REST API, “Get create field metadata”; “Fields” of the custom field types).
 */
export function fieldKind({ type, items, system, custom = '' }: JiraSchema): MappedFieldType | undefined {
  if (type === 'string') {
    if (custom.endsWith(':readonlyfield')) return undefined;
    return custom.endsWith(':textarea') || system === 'environment' ? 'paragraph' : 'text';
  }
  if (type !== 'array') return ownOf(single, type);
  if (items === 'string') return system === 'labels' || custom.endsWith(':labels') ? 'labels' : undefined;
  return items === undefined ? undefined : ownOf(lists, items);
}

const oneInWords: Readonly<Record<string, string>> = {
  'option-with-child': 'cascading list',
  group: 'group',
  issuelink: 'link to an issue',
  timetracking: 'time tracking',
  team: 'team',
};

const severalInWords: Readonly<Record<string, string>> = {
  attachment: 'attachments',
  group: 'groups',
  issuelinks: 'links to issues',
  user: 'users',
};

/** What kind of field it is, such as “cascading list” or “list of users”; Jira’s own word if there is no better one. */
export function kindInWords({ type, items = 'any' }: JiraSchema): string {
  if (type === 'array') return `list of ${ownOf(severalInWords, items) ?? `“${items}”`}`;
  return ownOf(oneInWords, type) ?? `“${type}”`;
}

function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
