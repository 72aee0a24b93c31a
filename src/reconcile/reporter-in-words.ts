import type { ReporterResult } from './write-result';

/** Whether the customer of a session reports the issue that was created for it. Nobody is named. */
export function reporterInWords(result: ReporterResult): string {
  switch (result.outcome) {
    case 'written':
      return 'The customer of the session is its reporter.';
    case 'refused':
      return 'Jira did not take the customer of the session as its reporter, so somebody else is.';
    case 'impossible':
      return `The customer of the session is not its reporter: ${whyNoCustomer[result.why]}`;
  }
}

const whyNoCustomer: Record<(ReporterResult & { outcome: 'impossible' })['why'], string> = {
  'no-address': 'the field of the session holds no email address.',
  nobody:
    'Jira shows the app no active account with the email address of the session. To find any, the app’s user needs the global permission “Browse users and groups”.',
  several: 'several accounts have the email address of the session.',
  hidden: 'Jira does not tell the app the addresses of all accounts that may be meant.',
};
