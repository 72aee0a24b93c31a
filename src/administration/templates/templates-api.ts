import type { AdfDocument } from '../../report/adf';
import type { EmptyValues } from '../../report/empty-values';
import type { TemplateFormat } from '../../report/report-template';
import type { TemplateUse } from '../../report/template-use';
import type { Choice } from '../jira-choices/choice';
import type { TemplateUsers } from './templates-in-use';

/** The contract between the Templates tab and its resolver, a part of `AdminApi`. */
export interface TemplatesApi {
  /** The built-in templates with their texts, and own templates without. */
  listTemplates: { payload: undefined; value: TemplateList };
  readTemplate: { payload: { id: string }; value: TemplateDetail };
  /** Creates (without `id`) or changes a template. Refuses one with mistakes. */
  saveTemplate: { payload: SaveTemplate; value: SavedTemplate };
  /** Refused while a configuration names it. */
  deleteTemplate: { payload: TemplateAt; value: { deleted: true } };
  /** What is stored of a template that cannot be read: its text, else everything. */
  readUnreadableTemplate: { payload: { id: string }; value: { text: string } };
  /** Gives a template that cannot be read the built-in text, under the same id and name. */
  resetTemplate: { payload: { id: string }; value: SavedTemplate };
  /** Refused while a configuration names it, and if it can be read. */
  deleteUnreadableTemplate: { payload: { id: string }; value: { deleted: true } };
  /** Records that the present built-in template has been seen: its changes are not pointed out again. */
  acceptBuiltIn: { payload: TemplateAt; value: SavedTemplate };
  readTemplateHistory: { payload: { id: string }; value: TemplateHistory };
  readTemplateVersion: { payload: { id: string; version: number }; value: TemplateVersionText };
  /** Makes an earlier version the present one. Refuses one that now has mistakes. */
  restoreTemplateVersion: { payload: TemplateAt & { version: number }; value: SavedTemplate };
  /** The mistakes in a template as it is typed; with `preview`, also its report of a session. */
  checkTemplate: { payload: CheckTemplate; value: CheckedTemplate };
  /** Everything that can be used in templates. */
  readTemplateCatalogue: { payload: undefined; value: TemplateCatalogue };
}

/** Names the state that a change starts from. */
export interface TemplateAt {
  id: string;
  revision: number;
}

export interface TemplateList {
  builtIn: BuiltInSummary[];
  /** Sorted by use, then by name. */
  own: TemplateSummary[];
  /** Own templates that cannot be read. Sessions are written with the built-in ones instead. */
  unreadable: UnreadableTemplate[];
}

export interface UnreadableTemplate extends TemplateUsers {
  id: string;
  name: string;
  /** Absent if that cannot be read either: nobody knows which built-in text it could get. */
  use?: TemplateUse;
  cause: string;
}

export interface BuiltInSummary {
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
  /** The names of the configurations whose sessions are written with it. */
  usedBy: string[];
}

export interface TemplateSummary extends TemplateUsers {
  id: string;
  revision: number;
  name: string;
  use: TemplateUse;
  format: TemplateFormat;
  savedAt: number;
  /** The account; absent if it was closed. */
  savedBy?: string;
  /** The name of that user, if Jira still knows it. */
  savedByName?: string;
  /** The built-in template has changed since this one was copied from it. */
  builtInChanged: boolean;
}

export interface TemplateDetail extends TemplateUsers {
  id: string;
  revision: number;
  name: string;
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
  builtInChanged: boolean;
}

/** A template as it is in the editor. */
export interface TypedTemplate {
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
}

export interface SaveTemplate extends TypedTemplate {
  id?: string;
  /** The revision that the editor was opened with. Needed together with `id`. */
  revision?: number;
  name: string;
  /** A new one that starts as a copy of the built-in template. */
  isCopyOfBuiltIn?: boolean;
}

export interface SavedTemplate {
  id: string;
  revision: number;
}

export interface TemplateHistory {
  id: string;
  revision: number;
  name: string;
  /** How many versions are kept at most. */
  kept: number;
  /** The present version first. */
  versions: TemplateVersionLine[];
}

export interface TemplateVersionLine {
  version: number;
  format: TemplateFormat;
  savedAt: number;
  savedBy?: string;
  savedByName?: string;
  restoredFrom?: number;
}

export interface TemplateVersionText {
  version: number;
  format: TemplateFormat;
  text: string;
  /** The text of the version before it; absent for the first version, and if that text is no longer kept. */
  textBefore?: string;
}

export interface CheckTemplate {
  template: TypedTemplate;
  preview?: PreviewOf;
}

export type PreviewOf =
  | { kind: 'sample'; sample: string; locale: string; timeZone: string }
  /** A session on the appliance of a configuration, in that configuration's language. */
  | { kind: 'session'; configurationId: string; lsid: string };

export interface CheckedTemplate {
  problems: TemplateProblem[];
  /** Absent if none was asked for, or if the template cannot be rendered. */
  preview?: TemplatePreview;
}

/** A certain or probable mistake in a template. */
export interface TemplateProblem {
  /** An error keeps the template from being saved. */
  severity: 'error' | 'warning';
  message: string;
  /** Both count from 1. */
  line: number;
  column: number;
  hint?: string;
}

export interface TemplatePreview {
  adf: AdfDocument;
  /** The same as plain text, as an issue's summary needs it. */
  text: string;
  isShortened: boolean;
  /** What the template asks for and this session does not have. */
  empty: EmptyValues;
}

export interface TemplateCatalogue {
  samples: Choice[];
  /** The configurations whose sessions can be previewed. */
  configurations: Choice[];
  variables: CatalogueEntry[];
  /** The same for the templates of invitations. */
  invitation: { samples: Choice[]; variables: CatalogueEntry[] };
  helpers: CatalogueEntry[];
}

export interface CatalogueEntry {
  name: string;
  description: string;
  /** The value of a variable in one of the samples; for a helper, a template that uses it. */
  example?: string;
  /** What that template shows. */
  shows?: string;
  /** What is inserted into the template. */
  insert: string;
}
