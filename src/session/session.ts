/**
 * A remote support session as the Reporting API tells it, typed. Whatever the appliance leaves out is
 * `undefined` or an empty list; nothing here is trusted as markup, path or query.
 *
 * Times are milliseconds since 1970 UTC by the appliance's clock, durations are whole seconds.
 */
export interface Session {
  /** Names the session; 32 hex digits, lower case. `lseq` is neither unique nor sequential and is left out. */
  lsid: string;
  type?: string;
  startedAt?: number;
  /** Absent while the session runs, and for ever if it closed abnormally. */
  endedAt?: number;
  durationSeconds?: number;
  publicSite?: string;
  externalKey?: string;
  customAttributes: CustomAttribute[];
  chatViewUrl?: string;
  chatDownloadUrl?: string;
  recordingViewUrl?: string;
  recordingDownloadUrl?: string;
  commandShellRecordings: CommandShellRecording[];
  fileTransferCount?: number;
  fileMoveCount?: number;
  fileDeleteCount?: number;
  jumpGroup?: string;
  jumpoint?: string;
  primaryCustomer?: string;
  primaryRepresentative?: ParticipantReference;
  teams: string[];
  customers: Customer[];
  representatives: Representative[];
  customerSurveys: ExitSurvey[];
  representativeSurveys: ExitSurvey[];
  /** Oldest first, as the appliance lists them. */
  events: SessionEvent[];
}

/** Ten years. No session lasts as long, and what reckons with more may leave what a date can hold. */
export const longestDurationSeconds = 10 * 365 * 24 * 60 * 60;

export interface CustomAttribute {
  codeName: string;
  displayName?: string;
  value: string;
}

export interface CommandShellRecording {
  instance?: string;
  viewUrl?: string;
  downloadUrl?: string;
}

export interface ParticipantReference {
  name: string;
  /** Unique within one session only. */
  gsNumber?: string;
  /** The representative's account on the appliance. */
  id?: string;
}

export interface Customer {
  gsNumber?: string;
  name?: string;
  publicIp?: NetworkAddress;
  privateIp?: NetworkAddress;
  hostname?: string;
  operatingSystem?: string;
  primary: boolean;
  company?: string;
  companyCode?: string;
  issue?: string;
  details?: string;
}

export interface Representative {
  gsNumber?: string;
  id?: string;
  username?: string;
  displayName?: string;
  publicDisplayName?: string;
  privateDisplayName?: string;
  publicIp?: NetworkAddress;
  privateIp?: NetworkAddress;
  hostname?: string;
  operatingSystem?: string;
  sessionOwner: boolean;
  primary: boolean;
  invited: boolean;
  secondsInvolved?: number;
}

/** An address without its port; IPv6 without brackets. `Unknown` is absent instead. */
export interface NetworkAddress {
  address: string;
  port?: number;
}

export interface SessionEvent {
  at?: number;
  /** An open set, and localised by some releases: compare with `eventKind`, never show logic on the text. */
  type: string;
  performedBy?: EventParticipant;
  destination?: EventParticipant;
  /** The text, decoded if the appliance sent `encoded_body`. */
  body?: string;
  filename?: string;
  fileSize?: number;
  files: string[];
  /** The sizes of `files`, in their order, if the appliance tells one of each. */
  fileSizes?: (number | undefined)[];
  data: EventDatum[];
  systemInformation: SystemInformationCategory[];
}

export interface EventParticipant {
  /** customer | representative | system, as sent. */
  type?: string;
  name?: string;
  gsNumber?: string;
}

export interface EventDatum {
  name: string;
  value: string;
}

export interface SystemInformationCategory {
  name: string;
  fields: string[];
  rows: string[][];
}

export const surveyKinds = ['customer', 'representative'] as const;

/** A survey is named for who answers it. */
export type SurveyKind = (typeof surveyKinds)[number];

/** Where a session holds its surveys of each kind. */
export const surveysField = {
  customer: 'customerSurveys',
  representative: 'representativeSurveys',
} as const satisfies Record<SurveyKind, keyof Session>;

export function surveysOf(session: Session, kind: SurveyKind): ExitSurvey[] {
  return session[surveysField[kind]];
}

export interface ExitSurvey {
  lsid?: string;
  submittedAt?: number;
  submittedBy?: SurveyKind;
  /** Names, if the survey says who it is about or from. */
  representative?: string;
  customer?: string;
  questions: SurveyQuestion[];
}

export interface SurveyQuestion {
  id?: string;
  type?: string;
  name?: string;
  label?: string;
  reportHeader?: string;
  answers: string[];
}
