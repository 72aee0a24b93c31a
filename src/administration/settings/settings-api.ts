import type { InstallationSettings } from '../../configuration/configuration-set';
import type { FieldChange } from '../admin-api';

/** What the tab Settings asks for: settings of the whole installation, overrides, import and export, the audit trail. */
export interface SettingsApi {
  readSettings: { payload: undefined; value: SettingsPage };
  saveInstallationSettings: {
    payload: { revision: number; settings?: unknown };
    value: { revision: number };
  };
  rotateUrlSecret: { payload: undefined; value: UrlSecretState };
  /** `rotatedAt`: the rotation whose former URLs are ended, as the page shows it. */
  endFormerUrls: { payload: { rotatedAt: number }; value: UrlSecretState };
  exportConfigurations: { payload: undefined; value: { fileName: string; text: string } };
  /** What an import would change; changes nothing. */
  previewImport: { payload: { text: string }; value: ImportPreview };
  applyImport: { payload: { text: string; revision: number }; value: { added: number; changed: number } };
  setOverride: { payload: { representative: string; accountId: string }; value: RepresentativeOverride[] };
  removeOverride: { payload: { representative: string }; value: RepresentativeOverride[] };
  readAuditTrail: { payload: { cursor?: string }; value: AuditPage };
}

export interface SettingsPage {
  revision: number;
  settings: InstallationSettings;
  urlSecret: UrlSecretState;
  overrides: RepresentativeOverride[];
  alertIssue: AlertIssueSummary;
  /** Representatives for whom no Jira user was found and none is mapped, the latest seen first. */
  unmatched: UnmatchedLine[];
}

export interface AlertIssueSummary {
  /** The issue that is kept up to date, open as far as the app knows. */
  key?: string;
  /** When it was last given another text. */
  writtenAt?: number;
  /** Why it could not be written at the last look, and since when that is so. */
  failure?: { at: number; cause: string; advice: string };
}

/** A representative of a configuration who was not found among Jira's users. */
export interface UnmatchedLine {
  /** What a mapping has to name. */
  representative: string;
  /** The configuration's name. */
  configuration: string;
  /** Why, in a sentence. */
  reason: string;
  /** Milliseconds; of the latest session, a day behind at most. */
  lastSeenAt: number;
}

export interface UrlSecretState {
  rotatedAt?: number;
  previousValidUntil?: number;
}

export interface RepresentativeOverride {
  /** The value of the representative field, as the appliance writes it. */
  representative: string;
  /** Empty where the account was closed. */
  accountId: string;
  /** The Jira user's name, where Jira still knows the account. */
  userName?: string;
}

export interface ImportPreview {
  /** Of the set that the preview was made against; applying needs it. */
  revision: number;
  added: string[];
  changed: { name: string; changes: FieldChange[] }[];
  unchanged: string[];
  /** What Jira has against the issue creation of those that are added or changed, by the configuration's name. */
  warnings: { name: string; messages: string[] }[];
}

export interface AuditPage {
  entries: AuditLine[];
  cursor?: string;
}

export interface AuditLine {
  id: string;
  at: number;
  /** Absent where the account was closed, or the app did it. */
  accountId?: string;
  userName?: string;
  /** In words: “Changed configuration Berlin”. */
  action: string;
  /** Fields in words, never the value of a secret. */
  changes: FieldChange[];
}
