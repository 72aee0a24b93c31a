import type { InstallationSettings } from '../../configuration/configuration-set';
import type { AlertFailure } from '../alert-issue/alert-issue-state';
import type { Choice } from '../jira-choices/choice';
import type { FieldChange } from '../../resolver/page-answer';
import type { SettingsRemark } from '../../resolver/settings-remark';

/**
 * The contract of the Settings tab: settings of the whole installation, overrides, import and export, the audit trail.
 */
export interface SettingsApi {
  readSettings: { payload: undefined; value: SettingsPage };
  saveInstallationSettings: {
    payload: { revision: number; settings?: unknown };
    value: { revision: number; notTold?: JiraNotTold };
  };
  /** Sends the email about alerts to those who are chosen, as a test. Creates the alert issue if there is none. */
  sendTestMail: { payload: undefined; value: SentTestMail };
  /** Groups by a part of their name, among those that the user may see. */
  findGroups: { payload: { query: string }; value: Choice[] };
  /** How many records would go with such a retention. Changes nothing. */
  countOutlived: { payload: { retentionDays: number }; value: OutlivedCount };
  rotateUrlSecret: { payload: undefined; value: UrlSecretState };
  /** `rotatedAt` is the rotation that the page shows; the URLs from before it are ended. */
  endFormerUrls: { payload: { rotatedAt: number }; value: UrlSecretState };
  exportConfigurations: { payload: undefined; value: { fileName: string; text: string } };
  /** What an import would change. Changes nothing. */
  previewImport: { payload: { text: string }; value: ImportPreview };
  /** What is new here comes in disabled, and so does what has lost its client secret. */
  applyImport: {
    payload: { text: string; revision: number };
    value: { added: number; changed: number; disabled: ImportedDisabled[] };
  };
  /** Asks about a user who cannot be assigned, as `saveConfiguration` asks. */
  setOverride: {
    payload: { representative: string; accountId: string; confirmed?: string[] };
    value: RepresentativeOverride[];
  };
  removeOverride: { payload: { representative: string }; value: RepresentativeOverride[] };
  readAuditTrail: { payload: ShownAudit & { cursor?: string }; value: AuditPage };
  /** The changes that match as CSV, in parts. */
  exportAuditTrail: { payload: ShownAudit & { cursor?: string; part?: number }; value: AuditExport };
}

export interface SettingsPage {
  revision: number;
  settings: InstallationSettings;
  /** The stored settings cannot be read, and those above are the defaults, which apply until somebody saves others. */
  damagedSettings?: { cause: string };
  urlSecret: UrlSecretState;
  overrides: RepresentativeOverride[];
  alertIssue: AlertIssueSummary;
  /** Issues whose figures for JQL Jira does not take, ten at most; empty while they are switched off. */
  figuresNotWritten: FiguresNotWritten[];
  /** All configurations by name, to filter changes by. */
  configurations: { id: string; name: string }[];
  /** Representatives without a Jira user, neither found nor mapped, the last seen first. */
  unmatched: UnmatchedLine[];
}

/** An issue that does not tell how many sessions it has, or no longer the right number. */
export interface FiguresNotWritten {
  /** Its key, or its id if the key is not known. */
  issue: string;
  cause: string;
  since: number;
}

/** The settings are saved, but Jira does not know yet whether issues show the panel. */
export interface JiraNotTold {
  message: string;
  advice: string;
}

export interface OutlivedCount {
  count: number;
  /** Whether there are more, which were not counted. */
  isMore: boolean;
}

export interface AlertIssueSummary {
  /** The issue that the app keeps up to date, open as far as the app knows. */
  key?: string;
  /** When its text last changed. */
  writtenAt?: number;
  /** Why the last look could not write it, and since when. */
  failure?: AlertFailure;
  /** The emails about it; absent if there was never one to send. */
  mail?: {
    /** When Jira last took one. */
    sentAt?: number;
    /** What came of the last one, if Jira did not take it. */
    failure?: AlertFailure;
  };
}

/** An email that an administrator has sent to see whether it arrives. */
export interface SentTestMail {
  /** The issue that it is about. */
  issueKey: string;
  /** How many users it went to. */
  users: number;
  /** The names of the groups that it went to. */
  groups: string[];
}

/** A representative of a configuration for whom the app knows no Jira user. */
export interface UnmatchedLine {
  /** The name that a mapping needs. */
  representative: string;
  /** The configuration's name. */
  configuration: string;
  /** Several users have the name, so nobody knows which is meant. Otherwise nobody was found. */
  isFoundTwice: boolean;
  /** Why, in a sentence. */
  reason: string;
  /** Milliseconds; of the latest session, at most a day late. */
  lastSeenAt: number;
}

export interface UrlSecretState {
  rotatedAt?: number;
  previousValidUntil?: number;
}

export interface RepresentativeOverride {
  /** The value of the representative field, as the appliance writes it. */
  representative: string;
  /** Empty if the account was closed. */
  accountId: string;
  /** The Jira user's name, if Jira still knows the account. */
  userName?: string;
}

export interface ImportPreview {
  /** The revision of the set when the preview was made; the import needs it. */
  revision: number;
  added: string[];
  changed: { name: string; changes: FieldChange[] }[];
  unchanged: string[];
  /**
   * What is wrong with added or changed configurations, by the configuration's name: in words, and what would be asked
   * about if they were saved in the form.
   */
  warnings: { name: string; messages: string[]; remarks: SettingsRemark[] }[];
}

/** A configuration that an import has added or changed, and that does nothing until it is enabled. */
export interface ImportedDisabled {
  id: string;
  name: string;
  hasClientSecret: boolean;
}

/** Which changes are wanted. Everything is optional. */
export interface ShownAudit {
  configurationId?: string;
  /** Who made them. */
  accountId?: string;
}

export interface AuditExport {
  fileName: string;
  text: string;
  rows: number;
  /** Where the next part begins, if there is one. */
  cursor?: string;
}

export interface AuditPage {
  entries: AuditLine[];
  cursor?: string;
}

export interface AuditLine {
  id: string;
  at: number;
  /** Absent if the account was closed, or the app did it. */
  accountId?: string;
  userName?: string;
  /** In words: “Changed configuration Berlin”. */
  action: string;
  /** Fields in words, never the value of a secret. */
  changes: FieldChange[];
}
