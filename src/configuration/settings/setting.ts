import type * as v from 'valibot';
import type { SectionId } from './form-sections';

/** A value that can be chosen, and how the page calls it. */
export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

/** The kind of field that a setting has in the form. `own`: a component made for this setting alone. */
export type Field =
  | { kind: 'text' | 'person' | 'template' | 'own' }
  /** `isInverted`: it is shown as on if the stored value is false. */
  | { kind: 'switch'; isInverted?: boolean }
  | { kind: 'number'; unit?: string }
  | { kind: 'choice' | 'ticks'; options: readonly Option[] };

/** The settings on which others depend in the form, as they stand there. */
export interface FormFacts {
  host: string;
  pollingEventTypes: readonly unknown[];
  updateWorkLog: boolean;
  workLogFor: 'session' | 'representatives';
  internalComment: boolean;
  representativeField: string;
  sessionKeys: boolean;
  invites: boolean;
  assignOnCreation: boolean;
  /** Without a mode until one is chosen. */
  writableProjects: { mode: 'all' | 'these' | '' };
  issueCreation: {
    mode: 'off' | 'issue' | 'request';
    projectId: string;
    issueTypeId: string;
    serviceDeskId: string;
    requestTypeId: string;
  };
}

/** Where a setting stands in the form, and what stands beside it. */
export interface Place {
  section: SectionId;
  /** One or two sentences about what to enter. */
  helper?: string | ((form: FormFacts) => string);
  placeholder?: string;
  isRequired?: boolean;
  /** Whether the setting matters as the form stands. Absent: always. */
  isShown?: (form: FormFacts) => boolean;
}

/** What the id in a setting means in Jira. */
export type NamedInJira = 'project' | 'issue-type' | 'service-desk' | 'request-type';

/** One setting: all that the app has to know of it. */
export interface Setting<Schema extends v.GenericSchema = v.GenericSchema> {
  /** How pages, the audit trail and messages call it. */
  label: string;
  /** What may be entered, and the value if nothing is. */
  schema: Schema;
  /** The value as an administrator reads it. Of a person, it is the account. */
  inWords(value: v.InferOutput<Schema>): string;
  /** If the value is an id of Jira's: of what. It is put on record, and whoever shows that looks the name up. */
  idOf?: NamedInJira;
}

/** A setting of a configuration, which has a place in the form. */
export interface FormSetting<Schema extends v.GenericSchema = v.GenericSchema, F extends Field = Field>
  extends Setting<Schema>, Place {
  field: F;
}

/** Whether a setting matters as the form stands. */
export function isShownIn(form: FormFacts, { isShown }: Place): boolean {
  return isShown?.(form) ?? true;
}

/** The label above the field. That of a number says what it counts. */
export function labelInForm({ label, field }: FormSetting): string {
  return field.kind === 'number' && field.unit !== undefined ? `${label} in ${field.unit}` : label;
}

/** Settings that are stored and checked together. */
export interface SettingGroup<S extends Setting = Setting> {
  settings: SettingTable<S>;
  schema: v.GenericSchema;
}

/** Settings and groups by their names, in the order in which they are shown. */
export interface SettingTable<S extends Setting = Setting> {
  [name: string]: S | SettingGroup<S>;
}

/** The schemas of a table's settings, by their names. */
export type ShapeOf<Table extends SettingTable> = { [Name in keyof Table]: Table[Name]['schema'] };

/** What a table's settings are checked with, for `group`. */
export function shapeOf<Table extends SettingTable>(table: Table): ShapeOf<Table> {
  const entries = Object.entries(table).map(([name, { schema }]) => [name, schema] as const);
  return Object.fromEntries(entries) as ShapeOf<Table>;
}

/** A setting with its path, such as `issueCreation.projectId`. */
export type WithPath<S extends Setting = Setting> = S & { path: string };

/** All settings of a table and its groups, in their order. */
export function settingsOf<S extends Setting>(table: SettingTable<S>, above = ''): WithPath<S>[] {
  return Object.entries(table).flatMap(([name, entry]) => {
    const path = `${above}${name}`;
    return isGroup(entry) ? settingsOf(entry.settings, `${path}.`) : [{ ...entry, path }];
  });
}

function isGroup<S extends Setting>(entry: S | SettingGroup<S>): entry is SettingGroup<S> {
  return 'settings' in entry;
}

/** The paths of those settings of a table that have a field of this kind. */
export type PathsOfKind<Table extends SettingTable, Kind extends Field['kind']> = {
  [Name in keyof Table & string]: Table[Name] extends { settings: infer Below extends SettingTable }
    ? `${Name}.${PathsOfKind<Below, Kind>}`
    : Table[Name] extends { field: { kind: Kind } }
      ? Name
      : never;
}[keyof Table & string];
