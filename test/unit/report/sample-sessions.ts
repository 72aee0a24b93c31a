import type { Representative, Session, SessionEvent } from '../../../src/appliance/session';

/** 31 January 2026, 09:00 UTC. */
export const sampleStart = Date.UTC(2026, 0, 31, 9);

/** A session of which the appliance tells nothing but its id. */
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

const speakers = [
  { type: 'representative', name: 'Ann Lee', gsNumber: '1' },
  { type: 'customer', name: 'Bob Ray', gsNumber: '2' },
];

/** A line of chat; even ones are the representative's, ten seconds lie between two. */
export function chatLine(index: number, body: string): SessionEvent {
  return event('Chat Message', { at: sampleStart + index * 10_000, performedBy: speakers[index % 2], body });
}

export function event(type: string, fields: Partial<SessionEvent> = {}): SessionEvent {
  return { type, at: sampleStart, files: [], data: [], systemInformation: [], ...fields };
}

export function shortSession(): Session {
  return plainSession({
    events: [
      event('Session Start'),
      event('Conference Member Added', { performedBy: speakers[1] }),
      chatLine(0, 'Good morning, how can I help?'),
      chatLine(1, 'The printer on the third floor is gone.\nIt was there yesterday.'),
      chatLine(2, 'It is back: please try & print again.'),
      event('Session End'),
    ],
  });
}

export function longChatSession(lines = 3_000): Session {
  const chat = Array.from({ length: lines }, (_, index) =>
    chatLine(index, `Message ${index + 1}: ${'all is going well '.repeat(index % 7)}`.trim()),
  );
  return plainSession({ events: chat });
}

export function busySession(): Session {
  const [ann, bob] = speakers;
  return plainSession({
    fileTransferCount: 3,
    fileDeleteCount: 2,
    recordingViewUrl: 'https://support.example.com/session_recording.ns?lsid=l0123',
    commandShellRecordings: [{ instance: '0', viewUrl: 'https://support.example.com/shell.ns?instance=0' }],
    events: [
      chatLine(0, 'I will look at the log files.'),
      event('File Download', { performedBy: ann, filename: 'spooler.log', fileSize: 48_213 }),
      event('File Upload', { performedBy: ann, filename: 'printer-driver.msi', fileSize: 12_400_000 }),
      event('Files Shared', { performedBy: bob, files: ['photo.jpg', 'error.png'] }),
      event('File Moved', { performedBy: ann, filename: 'C:\\Temp\\spooler.log' }),
      event('File Deleted', { performedBy: ann, filename: 'old-driver.inf' }),
      event('Session Note Added', {
        at: sampleStart + 600_000,
        performedBy: ann,
        body: 'Driver was outdated.\nReplaced.',
      }),
      event('Session Note Added', {
        at: sampleStart + 660_000,
        performedBy: { gsNumber: '1' },
        body: 'Told the customer.',
      }),
      event('System Information Retrieved', {
        performedBy: ann,
        systemInformation: [
          { name: 'Disks', fields: ['Drive', 'Free'], rows: [['C:', '120 GB']] },
          { name: 'Services', fields: ['Name'], rows: [['Spooler']] },
        ],
      }),
      event('Command Shell Session Started', { performedBy: ann }),
      event('Screen Recording'),
      event('Screenshot Captured', { performedBy: ann }),
      event('Some Event Of The Future', { performedBy: ann, body: 'unheard of' }),
    ],
  });
}

export function surveyedSession(): Session {
  return plainSession({
    customerSurveys: [
      {
        submittedAt: sampleStart + 1_500_000,
        submittedBy: 'customer',
        customer: 'Bob Ray',
        representative: 'Ann Lee',
        questions: [
          { id: '1', type: 'radio', name: 'rating', label: 'How satisfied are you?', answers: ['5'] },
          {
            id: '2',
            type: 'textarea',
            name: 'comments',
            label: 'Anything else?',
            answers: ['Quick.\nFriendly.'],
          },
          { id: '3', type: 'checkbox', name: 'again', label: 'Not answered', answers: [] },
        ],
      },
    ],
    representativeSurveys: [
      {
        submittedAt: sampleStart + 1_600_000,
        submittedBy: 'representative',
        representative: 'Ann Lee',
        questions: [{ name: 'solved', reportHeader: 'Solved', answers: ['Yes', 'At once'] }],
      },
    ],
  });
}

export function threeRepresentativesSession(): Session {
  return plainSession({
    jumpGroup: 'Warehouse',
    representatives: [
      representative({ displayName: 'Cem Özer', secondsInvolved: 900 }),
      representative({ username: 'dkim', invited: true, secondsInvolved: 4_000 }),
      representative({ displayName: 'Ann Lee', sessionOwner: true, secondsInvolved: 75 }),
    ],
    customers: [
      { name: 'Eve Novak', primary: false },
      { name: 'Bob Ray', primary: true, issue: 'The printer is gone', details: 'Third floor' },
    ],
  });
}

export const hostileText =
  '</td><h1>[~accountid:x]</h1> {{this}} {{> x}} <script>alert(1)</script> [a|javascript:alert(1)] @all';

export function hostileSession(): Session {
  const named = { name: hostileText, gsNumber: '2', type: 'customer' };
  return plainSession({
    externalKey: hostileText,
    teams: [hostileText, '__proto__'],
    chatViewUrl: 'javascript:alert(1)',
    recordingViewUrl: 'https://support.example.com/recording?a="><b>&amp;',
    customers: [
      { ...named, primary: true, hostname: hostileText, operatingSystem: '<b>', issue: '{{session.id}}' },
    ],
    representatives: [representative({ displayName: hostileText, sessionOwner: true })],
    events: [
      event('Chat Message', { performedBy: named, body: hostileText }),
      event('Chat Message', {
        performedBy: named,
        body: '<a href="javascript:alert(1)">here</a> https://evil.example/',
      }),
      event('Session Note Added', { performedBy: named, body: '<details><summary>x</summary>y</details>' }),
      event('File Upload', { filename: '<img src=x onerror=alert(1)>.txt', fileSize: 1 }),
    ],
    customerSurveys: [{ submittedBy: 'customer', questions: [{ label: '<i>', answers: [hostileText] }] }],
  });
}

/** Every kind of session that reports must look well for, by the name of its golden files. */
export const sampleSessions: Record<string, () => Session> = {
  short: shortSession,
  'long-chat': longChatSession,
  'files-and-notes': busySession,
  surveys: surveyedSession,
  'three-representatives': threeRepresentativesSession,
  'hardly-any-data': bareSession,
  hostile: hostileSession,
};
