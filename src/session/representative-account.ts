/** A representative's account on the appliance; the reports leave the email address out. */
export interface RepresentativeAccount {
  id: string;
  username?: string;
  emailAddress?: string;
  publicDisplayName?: string;
  privateDisplayName?: string;
}
