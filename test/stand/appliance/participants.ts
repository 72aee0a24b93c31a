import type {
  ApplianceEvent,
  ApplianceSession,
  Participant,
  SessionCustomer,
  SessionRepresentative,
  SurveySubmitter,
} from './appliance-session';

export const systemParticipant: Participant = { type: 'system', gsNumber: '0', name: 'System' };

/** A person of the session as somebody who does something in it. */
export function participantOf(
  type: 'customer' | 'representative',
  person: { gsNumber: string; name?: string; displayName?: string },
): Participant {
  return { type, gsNumber: person.gsNumber, name: person.displayName ?? person.name ?? '' };
}

export function primaryRepresentative(session: ApplianceSession): SessionRepresentative | undefined {
  return session.representatives.find((representative) => representative.primary);
}

export function primaryCustomer(session: ApplianceSession): SessionCustomer | undefined {
  return session.customers.find((customer) => customer.primary);
}

/** The customer, the representative, or anyone of them by the number within the session. */
export type ChatSender = SurveySubmitter | { readonly gsNumber: string };

/** @throws RangeError if nobody in the session is that. */
export function senderIn(session: ApplianceSession, from: ChatSender): Participant {
  const customers = session.customers.map((customer) => participantOf('customer', customer));
  const representatives = session.representatives.map((one) => participantOf('representative', one));
  const sender =
    typeof from === 'object'
      ? [...customers, ...representatives].find(({ gsNumber }) => gsNumber === from.gsNumber)
      : { customer: customers, representative: representatives }[from][0];
  if (sender === undefined) throw new RangeError(`Nobody in the session ${session.lsid} is this sender.`);
  return sender;
}

/** Everyone who is still there leaves, and the session closes. */
export function endingEvents(session: ApplianceSession, now: number): ApplianceEvent[] {
  const staying = session.representatives.filter(({ leftAt }) => leftAt === undefined);
  const people = [
    ...session.customers.map((customer) => participantOf('customer', customer)),
    ...staying.map((representative) => participantOf('representative', representative)),
  ];
  return [
    ...people.map((performedBy) => ({ at: now, type: 'Conference Member Departed', performedBy })),
    { at: now, type: 'Session End', performedBy: systemParticipant },
  ];
}
