import type { AdfDocument } from '../../report/adf';
import type { TemplateFormat } from '../../report/report-template';
import type { TemplateUse } from '../../report/template-use';
import type { Choice } from '../admin-api';

/** What the tab Templates and its resolver say to each other, as `AdminApi` says for the whole page. */
export interface TemplatesApi {
  /** The built-in templates with their texts, and the own ones without. */
  listTemplates: { payload: undefined; value: TemplateList };
  readTemplate: { payload: { id: string }; value: TemplateDetail };
  /** Creates (without `id`) or changes a template; refused where it is wrong. */
  saveTemplate: { payload: SaveTemplate; value: SavedTemplate };
  /** Refused while a configuration uses it. */
  deleteTemplate: { payload: TemplateAt; value: { deleted: true } };
  /** Takes note of the built-in template as it is now: what changed in it is not told again. */
  acceptBuiltIn: { payload: TemplateAt; value: SavedTemplate };
  readTemplateHistory: { payload: { id: string }; value: TemplateHistory };
  readTemplateVersion: { payload: { id: string; version: number }; value: TemplateVersionText };
  /** Makes an earlier version the present one; refused where it is wrong by now. */
  restoreTemplateVersion: { payload: TemplateAt & { version: number }; value: SavedTemplate };
  /** What is wrong with a template as it is typed; with `preview` also what it makes of a session. */
  checkTemplate: { payload: CheckTemplate; value: CheckedTemplate };
  /** What there is to write templates with. */
  readTemplateCatalogue: { payload: undefined; value: TemplateCatalogue };
}

/** Names the state that a change starts from. */
export interface TemplateAt {
  id: string;
  revision: number;
}

export interface TemplateList {
  builtIn: BuiltInSummary[];
  /** By use, then by name. */
  own: TemplateSummary[];
}

export interface BuiltInSummary {
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
  /** The names of the configurations that use it. */
  usedBy: string[];
}

export interface TemplateSummary {
  id: string;
  revision: number;
  name: string;
  use: TemplateUse;
  format: TemplateFormat;
  usedBy: string[];
  savedAt: number;
  /** The account; absent where it was closed. */
  savedBy?: string;
  /** The name of that user, where Jira still knows it. */
  savedByName?: string;
  /** The built-in template has changed since this one was copied from it. */
  builtInChanged: boolean;
}

export interface TemplateDetail {
  id: string;
  revision: number;
  name: string;
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
  usedBy: string[];
  builtInChanged: boolean;
}

/** A template as it stands in the editor. */
export interface TypedTemplate {
  use: TemplateUse;
  format: TemplateFormat;
  text: string;
}

export interface SaveTemplate extends TypedTemplate {
  id?: string;
  /** The revision that the editor was opened with; needed with `id`. */
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
  /** What the version before it said; absent of the first one, and where that is not kept any more. */
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
  /** Absent where none was asked for, or the template cannot be rendered. */
  preview?: TemplatePreview;
}

/** A mistake in a template, or what is probably one. */
export interface TemplateProblem {
  /** An error stands in the way of saving. */
  severity: 'error' | 'warning';
  message: string;
  /** Both count from 1. */
  line: number;
  column: number;
  hint?: string;
}

export interface TemplatePreview {
  adf: AdfDocument;
  /** The same as plain text, which is what an issue's summary takes. */
  text: string;
  isShortened: boolean;
}

export interface TemplateCatalogue {
  samples: Choice[];
  /** Whose sessions can be shown. */
  configurations: Choice[];
  variables: CatalogueEntry[];
  helpers: CatalogueEntry[];
}

export interface CatalogueEntry {
  name: string;
  description: string;
  /** What a variable holds in one of the samples; of a helper, a template that uses it. */
  example?: string;
  /** What that template shows. */
  shows?: string;
  /** What is put into the template. */
  insert: string;
}
