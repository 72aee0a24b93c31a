import type { ErrorLanguage } from './texts/error-texts';

/** What an API account may do: `command` as the appliance words it, the others yes or no. */
export interface Permissions {
  command: 'full_access' | 'read_only' | 'deny';
  reporting: boolean;
  configuration: boolean;
}

/** XML namespaces that releases have been seen with; `/reporting` or `/command` follows. */
export const namespaces = {
  bomgar: 'http://www.bomgar.com/namespaces/API',
  beyondtrust: 'https://www.beyondtrust.com/namespaces/API',
  sra: 'http://www.beyondtrust.com/sra/namespaces/API',
} as const;

export type NamespaceName = keyof typeof namespaces;

export type FileDetails = 'elements' | 'data';

export interface RateLimit {
  perSecond: number;
  perHour: number;
}

/** Everything about the appliance that can be set while it runs. */
export interface ApplianceSettings {
  namespace: NamespaceName;
  /** How an error of the XML API looks: the whole document, or a child of the report's own root. */
  errorShape: 'document' | 'child';
  /** The language of errors, including “nothing found”, whatever language is asked for. */
  errorLanguage: ErrorLanguage;
  /** A report without a result: an error, or its root without children. */
  nothingFound: 'error' | 'empty-list';
  surveyTimeAttribute: 'timestamp' | 'ts';
  /** Where an event tells a file's name and size: child elements, or a `data` element for each. Both have been seen. */
  fileDetails: FileDetails;
  /** "Enable XML API". */
  xmlApiEnabled: boolean;
  permissions: Permissions;
  apiVersion: string;
  companyName: string;
  /** What `check_health` returns. */
  healthy: boolean;
  /** Its host name, which links name too. */
  host: string;
  failoverRole: 'none' | 'primary' | 'backup';
  /** The appliance's clock is this far ahead of the machine's. */
  skewMs: number;
  /** From the end of a session until its report shows it; `by-seed`: 5 to 30 seconds. */
  reportDelayMs: number | 'by-seed';
  tokenLifetimeSeconds: number;
  tokenType: 'Bearer' | 'bearer';
  rateLimit: RateLimit;
}

/** As a freshly installed appliance would be, with an account that may do everything the product asks for. */
export function defaultSettings(host: string): ApplianceSettings {
  return {
    host,
    namespace: 'beyondtrust',
    errorShape: 'document',
    errorLanguage: 'english',
    nothingFound: 'error',
    surveyTimeAttribute: 'timestamp',
    fileDetails: 'elements',
    xmlApiEnabled: true,
    permissions: { command: 'full_access', reporting: true, configuration: true },
    apiVersion: '1.24.1',
    companyName: 'Example Help Desk',
    healthy: true,
    failoverRole: 'none',
    skewMs: 0,
    reportDelayMs: 'by-seed',
    tokenLifetimeSeconds: 3600,
    tokenType: 'Bearer',
    rateLimit: { perSecond: 20, perHour: 15_000 },
  };
}
