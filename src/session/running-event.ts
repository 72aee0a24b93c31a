/** Somebody who takes part in a session that runs, as an outbound event tells it. */
export interface Participant {
  type: 'customer' | 'representative';
  /** Tells the people of one session apart: an account of the appliance, or a digest of the name. */
  id: string;
  /** Of representatives alone: who the customer is stays on the appliance. */
  name?: string;
}

/** What an outbound event tells of a session that runs. */
export interface RunningNews {
  kind: 'begun' | 'joined' | 'left' | 'led';
  /** Who joined, left, or leads it now. */
  participant?: Participant;
}

/** The appliance's own names of these events, as they stand in the form variable `event` (seen in running clients). */
const kinds = {
  support_conference_begin: 'begun',
  support_conference_member_added: 'joined',
  support_conference_member_departed: 'left',
  support_conference_owner_changed: 'led',
} as const satisfies Record<string, RunningNews['kind']>;

/** What an outbound event of that name tells of a session that runs, or `undefined` for any other event. */
export function runningNewsKind(outboundName: string): RunningNews['kind'] | undefined {
  return Object.hasOwn(kinds, outboundName) ? kinds[outboundName as keyof typeof kinds] : undefined;
}
