import type { AdfDocument } from '../../report/adf';
import type { RequestStanding } from '../../jira/request-standing';

/** The part of the contract between the pages on an issue and their resolver that invites customers. */
export interface InvitationApi {
  /** The invitation with the key that is valid, to look at. Nothing is sent. */
  prepareInvitation: { payload: { configurationId: string }; value: PreparedInvitation };
  /** Sends the invitation that was looked at, once. A problem of the kind `failed` leaves open whether it was sent. */
  sendInvitation: {
    payload: { configurationId: string; idempotencyKey: string; hash: string };
    value: SentInvitation;
  };
}

/** An invitation as the customer would get it. */
export interface PreparedInvitation {
  /** Whoever sends it gives this back, so that it goes out once. */
  idempotencyKey: string;
  /** Of the document: what is sent is what was looked at. */
  hash: string;
  adf: AdfDocument;
  text: string;
  /** Whether it can be sent; otherwise it is a text to copy. */
  standing: RequestStanding;
  /** The name of the reporter. */
  customer?: string;
  expiresAt: number;
  isShortened: boolean;
  /** Why the built-in template stands in for that of the configuration. */
  replaced?: ReplacedTemplate;
}

export interface ReplacedTemplate {
  /** Absent if it is not known. */
  name?: string;
  why: string;
}

export type SentInvitation =
  | { outcome: 'sent' }
  /** It is a comment that the customer does not see. */
  | { outcome: 'kept-internal' }
  /** Nobody knows whether it was sent. */
  | { outcome: 'in-doubt'; message: string }
  | { outcome: 'not-sent'; message: string; advice: string };
