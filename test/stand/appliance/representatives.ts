/** A representative's account on the appliance; the email is told by the Configuration API only. */
export interface RepresentativeAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly publicDisplayName: string;
  readonly privateDisplayName: string;
  readonly emailAddress: string;
}

/** Who works at the simulated help desk. The first is the default owner of a session. */
export const helpDeskRepresentatives: readonly RepresentativeAccount[] = [
  {
    id: '12',
    username: 'mlindqvist',
    displayName: 'Maja Lindqvist',
    publicDisplayName: 'Maja L.',
    privateDisplayName: 'Maja Lindqvist (Tier 2)',
    emailAddress: 'maja.lindqvist@example.com',
  },
  {
    id: '15',
    username: 'tokafor',
    displayName: 'Tunde Okafor',
    publicDisplayName: 'Tunde O.',
    privateDisplayName: 'Tunde Okafor (Network)',
    emailAddress: 'tunde.okafor@example.com',
  },
  {
    id: '17',
    username: 'hbrandt',
    displayName: 'Hanna Brandt',
    publicDisplayName: 'Hanna',
    privateDisplayName: 'Hanna Brandt (Berlin)',
    emailAddress: 'hanna.brandt@example.com',
  },
  {
    id: '21',
    username: 'ksato',
    displayName: '佐藤 健',
    publicDisplayName: 'サポート 佐藤',
    privateDisplayName: '佐藤 健 (東京)',
    emailAddress: 'ken.sato@example.com',
  },
  {
    id: '23',
    username: 'rcastillo',
    displayName: 'Rosa Castillo',
    publicDisplayName: 'Rosa C.',
    privateDisplayName: 'Rosa Castillo (Applications)',
    emailAddress: 'rosa.castillo@example.com',
  },
  {
    id: '31',
    username: 'dmurphy',
    displayName: "Declan O'Murphy",
    publicDisplayName: 'Declan',
    privateDisplayName: "Declan O'Murphy (Field)",
    emailAddress: '',
  },
];
