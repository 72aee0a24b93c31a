import { APP_ACCOUNT_ID } from '../actor';
import type { JiraUser } from '../site/user';

/** Who administers the sample site. */
export const ADMINISTRATOR = '5b10ac8d82e05b22cc7d4ef5';

/** Who works at the help desk and administers nothing. */
export const ORDINARY_USER = '5b10a2844c20165700ede21g';

/** The accounts that samples and tests speak of by name. */
export const accounts = {
  app: APP_ACCOUNT_ID,
  administrator: ADMINISTRATOR,
  ordinary: ORDINARY_USER,
  maja: '5c20b1aa7e3f4d0011a00001',
  /** Hides the email address. */
  tunde: '5c20b1aa7e3f4d0011a00002',
  /** Two people of the same display name. */
  hannaBerlin: '5c20b1aa7e3f4d0011a00003',
  hannaHamburg: '5c20b1aa7e3f4d0011a00004',
  sato: '5c20b1aa7e3f4d0011a00005',
  /** Has left. */
  rosa: '5c20b1aa7e3f4d0011a00006',
  /** May see issues, and be assigned none. */
  viewer: '5c20b1aa7e3f4d0011a00007',
  owen: '5c20b1aa7e3f4d0011a00008',
  leonie: 'qm:6d1f0c:0001',
  omar: 'qm:6d1f0c:0002',
} as const;

/** The people of the sample site; the representatives among them work at the simulated appliance too. */
export function sampleUsers(): JiraUser[] {
  return [
    person(accounts.app, 'Remote Support', 'app@apps.example.net', {
      accountType: 'app',
      emailVisible: false,
      timeZone: 'Etc/UTC',
    }),
    person(accounts.administrator, 'Ingrid Solberg', 'ingrid.solberg@example.com', { administers: true }),
    person(accounts.ordinary, 'Tomás Herrera', 'tomas.herrera@example.com'),
    person(accounts.maja, 'Maja Lindqvist', 'maja.lindqvist@example.com'),
    person(accounts.tunde, 'Tunde Okafor', 'tunde.okafor@example.com', { emailVisible: false }),
    person(accounts.hannaBerlin, 'Hanna Brandt', 'hanna.brandt@example.com'),
    person(accounts.hannaHamburg, 'Hanna Brandt', 'hanna.brandt2@example.com', { emailVisible: false }),
    person(accounts.sato, '佐藤 健', 'ken.sato@example.com', { timeZone: 'Asia/Tokyo' }),
    person(accounts.rosa, 'Rosa Castillo', 'rosa.castillo@example.com', { active: false }),
    person(accounts.viewer, 'Yuki Mori', 'yuki.mori@example.com'),
    person(accounts.owen, 'Owen Clarke', 'owen.clarke@example.com', { timeZone: 'Europe/London' }),
    person(accounts.leonie, 'Leonie Vogel', 'leonie.vogel@kestrel-print.example', {
      accountType: 'customer',
    }),
    person(accounts.omar, 'Omar Haddad', 'omar.haddad@example.org', { accountType: 'customer' }),
  ];
}

function person(
  accountId: string,
  displayName: string,
  emailAddress: string,
  others: Partial<JiraUser> = {},
): JiraUser {
  return {
    accountId,
    displayName,
    emailAddress,
    emailVisible: true,
    active: true,
    accountType: 'atlassian',
    timeZone: 'Europe/Berlin',
    administers: false,
    ...others,
  };
}
