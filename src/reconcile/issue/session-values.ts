import type { SessionValue } from '../../configuration/issue-creation';
import type { Session } from '../../session/session';
import type { SessionTimes } from '../session-end';
import { leadingName } from './leading-representative';

/** A value of a session as a field can be filled with it; moments are milliseconds since 1970 UTC. */
export type FieldContent = { texts: string[] } | { moment: number } | { number: number };

/** The value, or `undefined` if the session has none. */
export function sessionContent(
  value: SessionValue,
  session: Session,
  times: SessionTimes,
): FieldContent | undefined {
  switch (value) {
    case 'start':
      return { moment: times.startedAt };
    case 'end':
      return { moment: times.endedAt };
    case 'duration-minutes':
      return { number: Math.ceil(times.durationSeconds / 60) };
    default: {
      const texts = textsOf(value, session).flatMap((text) => text?.trim() || []);
      return texts.length > 0 ? { texts } : undefined;
    }
  }
}

type TextValue = Exclude<SessionValue, 'start' | 'end' | 'duration-minutes'>;

function textsOf(value: TextValue, session: Session): (string | undefined)[] {
  const customer = session.customers.find(({ primary }) => primary) ?? session.customers[0];
  switch (value) {
    case 'session-id':
      return [session.lsid];
    case 'external-key':
      return [session.externalKey];
    case 'representative':
      return [leadingName(session)];
    case 'customer':
      return [customer?.name ?? session.primaryCustomer];
    case 'company':
      return [customer?.company];
    case 'computer':
      return [customer?.hostname];
    case 'problem':
      return [customer?.issue ?? customer?.details];
    case 'team':
      return session.teams;
    case 'jump-group':
      return [session.jumpGroup];
    case 'public-site':
      return [session.publicSite];
  }
}
