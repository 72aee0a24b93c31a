import type { FieldDefinition, FieldKind, FieldValue } from '../site/field';
import { byId, type JiraSite } from '../site/jira-site';
import type { Project } from '../site/project';
import { accountJson } from './user-json';

const customType = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** What Jira calls a kind: the type, the type of the items of a list, and a custom field's own type. */
const schemas: Record<FieldKind, { type: string; items?: string; custom: string }> = {
  project: { type: 'project', custom: 'project' },
  issuetype: { type: 'issuetype', custom: 'issuetype' },
  summary: { type: 'string', custom: 'textfield' },
  document: { type: 'string', custom: 'textarea' },
  text: { type: 'string', custom: 'textfield' },
  number: { type: 'number', custom: 'float' },
  date: { type: 'date', custom: 'datepicker' },
  option: { type: 'option', custom: 'select' },
  options: { type: 'array', items: 'option', custom: 'multiselect' },
  labels: { type: 'array', items: 'string', custom: 'labels' },
  components: { type: 'array', items: 'component', custom: 'components' },
  priority: { type: 'priority', custom: 'priority' },
  resolution: { type: 'resolution', custom: 'resolution' },
  user: { type: 'user', custom: 'userpicker' },
};

/** A field of a create or transition screen, as `createmeta` and `transitions.fields` describe it. */
export function fieldDefinitionJson(site: JiraSite, project: Project, field: FieldDefinition) {
  const allowedValues = allowedValuesOf(site, project, field);
  return {
    fieldId: field.fieldId,
    key: field.fieldId,
    name: field.name,
    required: field.required,
    hasDefaultValue: field.hasDefaultValue ?? false,
    operations: ['labels', 'components', 'options'].includes(field.kind) ? ['add', 'set', 'remove'] : ['set'],
    schema: fieldSchemaJson(field),
    ...(field.kind === 'user'
      ? { autoCompleteUrl: `${site.baseUrl}/rest/api/3/user/assignable/search?project=${project.key}&query=` }
      : {}),
    ...(allowedValues === undefined ? {} : { allowedValues }),
  };
}

/** The schema of a field: its type, and whether it is Jira's own or a custom one. */
export function fieldSchemaJson(field: FieldDefinition) {
  const { type, items, custom } = schemas[field.kind];
  const origin = field.fieldId.startsWith('customfield_')
    ? { custom: `${customType}:${custom}`, customId: Number(field.fieldId.slice('customfield_'.length)) }
    : { system: field.fieldId };
  return { type, ...(items === undefined ? {} : { items }), ...origin };
}

function allowedValuesOf(site: JiraSite, project: Project, field: FieldDefinition) {
  if (field.kind === 'project') return [{ id: project.id, key: project.key, name: project.name }];
  if (field.kind === 'issuetype') return project.issueTypes.map(({ id, name }) => ({ id, name }));
  if (field.kind === 'priority') return site.priorities;
  if (field.kind === 'resolution') return site.resolutions;
  if (field.kind === 'components') return project.components;
  return field.options;
}

/** A kept value as an issue shows it. */
export function fieldValueJson(
  site: JiraSite,
  project: Project,
  field: FieldDefinition,
  value: FieldValue | undefined,
) {
  if (value === undefined || value === null) return isList(field.kind) ? [] : null;
  if (Array.isArray(value)) return listJson(project, field, value);
  if (typeof value !== 'string') return value;
  if (field.kind === 'user') return accountJson(site, value);
  if (field.kind === 'priority') return byId(site.priorities, value) ?? null;
  if (field.kind === 'resolution') return byId(site.resolutions, value) ?? null;
  if (field.kind === 'option') return byId(field.options ?? [], value) ?? null;
  return value;
}

function isList(kind: FieldKind): boolean {
  return kind === 'labels' || kind === 'components';
}

function listJson(project: Project, field: FieldDefinition, ids: string[]) {
  if (field.kind === 'labels') return ids;
  if (field.kind === 'components') return ids.map((id) => byId(project.components, id) ?? { id });
  return ids.map((id) => byId(field.options ?? [], id) ?? { id });
}
