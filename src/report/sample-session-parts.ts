import type { Representative, Session, SessionEvent } from '../session/session';

/** 31 January 2026, 09:00 UTC. */
export const sampleStart = Date.UTC(2026, 0, 31, 9);

/** A session of which the appliance reports only its id. */
export function bareSession(overrides: Partial<Session> = {}): Session {
  return {
    lsid: '0123456789abcdef0123456789abcdef',
    customAttributes: [],
    commandShellRecordings: [],
    teams: [],
    customers: [],
    representatives: [],
    customerSurveys: [],
    representativeSurveys: [],
    events: [],
    ...overrides,
  };
}

export function representative(overrides: Partial<Representative> = {}): Representative {
  return { sessionOwner: false, primary: false, invited: false, ...overrides };
}

/** Ann Lee helps Bob Ray for 24 minutes; no events. */
export function plainSession(overrides: Partial<Session> = {}): Session {
  return bareSession({
    type: 'support',
    startedAt: sampleStart,
    endedAt: sampleStart + 1_452_000,
    durationSeconds: 1_452,
    externalKey: 'HELP-7',
    publicSite: 'Default',
    teams: ['Service desk'],
    chatViewUrl: 'https://support.example.com/session_chat.ns?lsid=l0123&view=1',
    chatDownloadUrl: 'https://support.example.com/session_chat.ns?lsid=l0123',
    primaryCustomer: 'Bob Ray',
    primaryRepresentative: { name: 'Ann Lee', gsNumber: '1', id: '3' },
    customers: [
      {
        gsNumber: '2',
        name: 'Bob Ray',
        primary: true,
        company: 'Harbour Tools',
        hostname: 'BRAY-LT',
        operatingSystem: 'Windows 11 Enterprise x64',
        publicIp: { address: '203.0.113.5', port: 50_112 },
        privateIp: { address: '2001:db8::5' },
      },
    ],
    representatives: [
      representative({
        gsNumber: '1',
        id: '3',
        username: 'alee',
        displayName: 'Ann Lee',
        sessionOwner: true,
        primary: true,
        secondsInvolved: 1_440,
      }),
    ],
    ...overrides,
  });
}

export const ann = { type: 'representative', name: 'Ann Lee', gsNumber: '1' };
export const bob = { type: 'customer', name: 'Bob Ray', gsNumber: '2' };
const speakers = [ann, bob];

/** A line of chat. Even lines are the representative's, and each comes ten seconds after the one before. */
export function chatLine(index: number, body: string): SessionEvent {
  return event('Chat Message', { at: sampleStart + index * 10_000, performedBy: speakers[index % 2], body });
}

export function event(type: string, fields: Partial<SessionEvent> = {}): SessionEvent {
  return { type, at: sampleStart, files: [], data: [], systemInformation: [], ...fields };
}
