import type { Invitation } from './invitation-data';
import { sampleStart } from './sample-session-parts';

/** An invitation to preview a template with, and to check it before it is saved. Its key opens nothing. */
export interface SampleInvitation {
  name: 'invitation' | 'long-invitation' | 'bare-invitation';
  /** The title on the page. */
  title: string;
  invitation: Invitation;
}

const bare: Invitation = {
  issueKey: 'HELP-7',
  shortKey: '0123456',
  url: 'https://support.example.com/?ak=0123456789abcdef',
  expiresAt: sampleStart + 3_600_000,
  host: 'support.example.com',
  configuration: 'Help desk',
};

const named: Invitation = {
  ...bare,
  agent: 'Ann Lee',
  customer: 'Bob Ray',
  issueSummary: 'The printer on the third floor is gone',
};

/** Every kind of invitation that a template must handle well. */
export const sampleInvitations: readonly SampleInvitation[] = [
  { name: 'invitation', title: 'Invitation', invitation: named },
  {
    name: 'long-invitation',
    title: 'Long texts with special characters',
    invitation: {
      ...named,
      customer: 'Bob <Ray> & Partners {{GmbH}}',
      issueSummary: `[Printer] “third floor” <b>gone</b> ${'and gone again '.repeat(14)}`.trim(),
    },
  },
  { name: 'bare-invitation', title: 'No names, no summary', invitation: bare },
];
