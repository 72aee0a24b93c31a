/**
 * A support session as the simulated appliance keeps it. All times are milliseconds since 1970 by the
 * appliance's own clock unless a name says otherwise; the reports tell them in whole seconds.
 */
export interface ApplianceSession {
  /** 32 hex digits. */
  readonly lsid: string;
  /** Neither unique nor strictly sequential, as on the real appliance. */
  readonly lseq: number;
  readonly startedAt: number;
  ending?: SessionEnding;
  externalKey?: string;
  readonly publicSite?: Named;
  readonly customAttributes: CustomAttribute[];
  readonly team?: string;
  readonly jumpGroup?: Named & { readonly type: 'shared' | 'personal' };
  readonly recorded: boolean;
  /** How many command shells were opened and recorded. */
  readonly commandShells: number;
  readonly customers: readonly SessionCustomer[];
  readonly representatives: readonly SessionRepresentative[];
  /** In the order of time. */
  readonly events: ApplianceEvent[];
  readonly surveys: AnsweredSurvey[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SessionEnding {
  readonly at: number;
  /** The report never shows an end for such a session. */
  readonly abnormally: boolean;
  /** When the report begins to show the end, by the machine's clock; absent while a survey is awaited. */
  visibleFrom?: number;
  /** What the end itself added to the log; the report shows it together with the end. */
  readonly events: readonly ApplianceEvent[];
}

export interface CustomAttribute {
  readonly codeName: string;
  readonly displayName: string;
  value: string;
}

/** Addresses as the appliance writes them: with a port, IPv6 in brackets, or `Unknown`. */
export interface Computer {
  readonly publicIp?: string;
  readonly privateIp?: string;
  readonly hostname?: string;
  readonly operatingSystem?: string;
}

export interface SessionCustomer extends Computer {
  readonly gsNumber: string;
  readonly name?: string;
  readonly primary: boolean;
  readonly company?: string;
  readonly companyCode?: string;
  readonly issue?: string;
  readonly details?: string;
}

export interface SessionRepresentative extends Computer {
  readonly gsNumber: string;
  /** Absent for somebody invited from outside, who has no account. */
  readonly id?: string;
  readonly username?: string;
  readonly displayName: string;
  readonly publicDisplayName?: string;
  readonly privateDisplayName?: string;
  readonly owner: boolean;
  readonly primary: boolean;
  readonly invited: boolean;
  readonly joinedAt: number;
  /** Absent for one who stays until the end. */
  readonly leftAt?: number;
}

export interface Participant {
  readonly type: 'customer' | 'representative' | 'system';
  readonly gsNumber: string;
  readonly name: string;
}

export interface ApplianceEvent extends EventDetails {
  readonly at: number;
  /** An open set of names. */
  readonly type: string;
}

export interface EventDetails {
  readonly performedBy?: Participant;
  readonly destination?: Participant;
  readonly body?: string;
  readonly filename?: string;
  readonly fileSize?: number;
  readonly files?: readonly string[];
  readonly data?: readonly EventDatum[];
  readonly systemInformation?: readonly SystemInformationCategory[];
}

export interface EventDatum {
  readonly name: string;
  readonly value: string;
}

export interface SystemInformationCategory {
  readonly name: string;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type SurveySubmitter = 'customer' | 'representative';

/** Answers by the question's name; `rating` and `comments` are the appliance's own questions. */
export type SurveyAnswers = Readonly<Record<string, string | readonly string[]>>;

export interface AnsweredSurvey {
  readonly submitter: SurveySubmitter;
  readonly at: number;
  readonly answers: SurveyAnswers;
}

/** What the console lists of a session. Times are milliseconds by the appliance's clock. */
export interface SessionSummary {
  readonly lsid: string;
  readonly state: 'running' | 'ended' | 'closed-abnormally';
  /** Whether the Reporting API already shows the end. */
  readonly endReported: boolean;
  readonly representative?: string;
  readonly customer?: string;
  readonly externalKey?: string;
  readonly startedAt: number;
  readonly endedAt?: number;
}
