import type { EventKind } from './event-kind';

/**
 * What templates see: plain data, made for one report. What the appliance does not say is absent or an empty list.
 * Texts are never empty, and no text is markup.
 *
 * Names that a person would read (`start`, `time`, `size`) hold text in the locale and time zone of the report. Their
 * raw values are beside them: times in milliseconds since 1970 UTC, durations in whole seconds, sizes in bytes.
 */
export interface ReportData {
  session: SessionData;
}

export interface SessionData {
  /** The session's id on the appliance (lsid). */
  id: string;
  type?: string;
  start?: string;
  startedAt?: number;
  /** Absent while the session runs, and if it closed abnormally. */
  end?: string;
  endedAt?: number;
  duration?: string;
  durationSeconds?: number;
  externalKey?: string;
  publicSite?: string;
  jumpGroup?: string;
  jumpoint?: string;
  teams: string[];
  customAttributes: CustomAttributeData[];
  /** The primary customer, else the first one. */
  customer?: CustomerData;
  /** All customers, the primary one first. */
  customers: CustomerData[];
  /** The session's owner, else the primary representative, else the one involved longest. */
  representative?: RepresentativeData;
  /** All representatives, in that order. */
  representatives: RepresentativeData[];
  /** The answers to the legal agreement, oldest first. */
  legalAgreements: LegalAgreementData[];
  chat: ChatData;
  files: FilesData;
  notes: NoteData[];
  systemInformation: SystemInformationData[];
  commandShellCount: number;
  screenRecordingCount: number;
  screenshotCount: number;
  eventCount: number;
  /** Oldest first. Empty for a template that does not name `events`, since most need none. */
  events: EventData[];
  links: LinksData;
  surveys: { customer: SurveyData[]; representative: SurveyData[] };
  /** What a report leaves out because it would be too long; all zero otherwise. */
  leftOut: LeftOut;
}

export interface CustomAttributeData {
  name: string;
  displayName: string;
  value: string;
}

export interface CustomerData {
  name?: string;
  company?: string;
  /** What the customer wrote when asking for help. */
  issue?: string;
  details?: string;
  hostname?: string;
  operatingSystem?: string;
  /** Without ports, each once. */
  addresses: string[];
  /** Host name, operating system and addresses, as far as known. */
  computer: string[];
}

export interface RepresentativeData {
  name: string;
  username?: string;
  owner: boolean;
  /** Invited from outside for this session. */
  invited: boolean;
  /** How long this representative was involved. */
  time?: string;
  seconds?: number;
  hostname?: string;
  operatingSystem?: string;
  addresses: string[];
}

export interface LegalAgreementData {
  time?: string;
  at?: number;
  by?: string;
  /** In the appliance's words; absent if it reports none. */
  answer?: string;
}

export interface ChatData {
  /** How many lines there are, including those left out. */
  count: number;
  /** Oldest first. Empty for a template that does not name `lines`. */
  lines: ChatLineData[];
}

export interface ChatLineData {
  time?: string;
  at?: number;
  from: string;
  role: 'customer' | 'representative' | 'system' | 'unknown';
  /** May hold line feeds; the helper `breaks` shows them. */
  text: string;
}

export interface FilesData {
  transferredCount: number;
  movedCount: number;
  deletedCount: number;
  /** The files that the appliance names; may be fewer than it counts. */
  transferred: FileData[];
  moved: FileData[];
  deleted: FileData[];
}

export interface FileData {
  name: string;
  action: 'upload' | 'download' | 'share' | 'move' | 'delete';
  size?: string;
  bytes?: number;
  time?: string;
  at?: number;
  by?: string;
}

export interface NoteData {
  time?: string;
  at?: number;
  by?: string;
  text: string;
}

export interface EventData {
  time?: string;
  at?: number;
  /** The appliance's name for it; an open set. */
  type: string;
  kind: EventKind;
  by?: string;
  to?: string;
  text?: string;
  files: string[];
  values: { name: string; value: string }[];
}

export interface SystemInformationData {
  time?: string;
  at?: number;
  categories: { name: string; fields: string[]; rows: string[][] }[];
}

/** Addresses on the appliance; http and https only. */
export interface LinksData {
  chat?: string;
  chatDownload?: string;
  /** The first of these two. */
  transcript?: string;
  recording?: string;
  recordingDownload?: string;
  commandShells: string[];
  /** The links to open, with names. */
  all: { name: string; url: string }[];
}

export interface SurveyData {
  by?: string;
  about?: string;
  time?: string;
  at?: number;
  /** Only those that were answered. */
  questions: { label: string; name?: string; answers: string[] }[];
}

export interface LeftOut {
  /** Always the oldest lines. */
  chatLines: number;
  files: number;
  notes: number;
  events: number;
  /** Entries of any other list. */
  others: number;
}
