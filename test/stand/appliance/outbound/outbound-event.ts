import type { ApplianceSession, SessionRepresentative } from '../appliance-session';
import { primaryCustomer, primaryRepresentative } from '../participants';

export const outboundEventNames = [
  'support_conference_begin',
  'support_conference_end',
  'support_conference_member_added',
  'support_conference_member_departed',
  'support_conference_owner_changed',
  'support_conference_customer_exit_survey_completed',
  'support_conference_rep_exit_survey_completed',
] as const;

export type OutboundEventName = (typeof outboundEventNames)[number];

/** Something that happened, as the recipients will receive it. */
export interface OutboundEvent {
  readonly name: OutboundEventName;
  readonly lsid: string;
  /** The form variables that every recipient gets. */
  readonly variables: Readonly<Record<string, string>>;
  /** Those that only a recipient gets for which custom fields are switched on. */
  readonly customFields: Readonly<Record<string, string>>;
}

export interface EventOrigin {
  readonly applianceId: string;
  readonly apiVersion: string;
  /** Milliseconds by the appliance's clock. */
  readonly now: number;
}

/** The event with its variables; `about` is who joined, left or answered, else the primary representative. */
export function outboundEvent(
  name: OutboundEventName,
  session: ApplianceSession,
  origin: EventOrigin,
  about: SessionRepresentative | 'customer' | undefined = primaryRepresentative(session),
): OutboundEvent {
  const attributes = session.customAttributes.map(({ codeName, value }) => [codeName, value] as const);
  return {
    name,
    lsid: session.lsid,
    variables: {
      event: name,
      version: origin.apiVersion,
      timestamp: String(Math.floor(origin.now / 1000)),
      appliance_id: origin.applianceId,
      lsid: session.lsid,
      external_key: session.externalKey ?? '',
      ...personVariables(session, about),
      conference_name: primaryCustomer(session)?.name ?? '',
      conference_id: String(session.lseq),
    },
    customFields: Object.fromEntries(attributes),
  };
}

function personVariables(
  session: ApplianceSession,
  about: SessionRepresentative | 'customer' | undefined,
): Record<string, string> {
  if (about === undefined) return {};
  if (about === 'customer') return { type: 'customer', name: primaryCustomer(session)?.name ?? '' };
  const { displayName, username = '', id = '' } = about;
  return { type: 'representative', username, user_id: id, display_name: displayName };
}
