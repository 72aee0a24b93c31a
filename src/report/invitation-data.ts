import type { DisplayFormat } from './display-format';

/** What an invitation to a session is made of. */
export interface Invitation {
  /** The name of who invites, if Jira tells it. */
  agent?: string;
  /** The name of the reporter of the issue, if there is one. */
  customer?: string;
  issueKey: string;
  issueSummary?: string;
  /** Seven digits. */
  shortKey: string;
  /** As the appliance gave it. */
  url: string;
  /** Milliseconds since 1970 UTC. */
  expiresAt: number;
  /** Of the appliance, with its port unless that is 443. */
  host: string;
  /** The name of the configuration. */
  configuration: string;
}

/** What the templates of invitations see. As in reports, absent is what is not known, and no text is markup. */
export interface InvitationRoot {
  invitation: InvitationData;
}

export interface InvitationData {
  agent?: string;
  customer?: string;
  issue: { key: string; summary?: string };
  key: string;
  link: string;
  /** In the locale and time zone of the configuration. */
  validUntil: string;
  validUntilAt: number;
  appliance: string;
  configuration: string;
}

/** The data of an invitation, for a template. */
export function invitationData(invitation: Invitation, display: DisplayFormat): InvitationRoot {
  const { agent, customer, issueKey, issueSummary, shortKey, url, expiresAt, host, configuration } =
    invitation;
  return {
    invitation: {
      agent: filled(agent),
      customer: filled(customer),
      issue: { key: issueKey, summary: filled(issueSummary) },
      key: shortKey,
      link: url,
      validUntil: display.dateTime(expiresAt),
      validUntilAt: expiresAt,
      appliance: host,
      configuration,
    },
  };
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}
