import type { Session } from '../session/session';
import {
  ann,
  bareSession,
  bob,
  chatLine,
  event,
  plainSession,
  representative,
  sampleStart,
} from './sample-session-parts';

/** A session to preview a template with, and to check it before it is saved. */
export interface SampleSession {
  name: SampleName;
  /** The title on the page. */
  title: string;
  session(): Session;
}

export type SampleName =
  'short' | 'long-chat' | 'files-and-notes' | 'surveys' | 'three-representatives' | 'hardly-any-data';

/** Every kind of session that a template must handle well. */
export const sampleSessions: readonly SampleSession[] = [
  { name: 'short', title: 'Short session', session: shortSession },
  { name: 'long-chat', title: 'Long chat', session: longChatSession },
  { name: 'files-and-notes', title: 'Files and notes', session: busySession },
  { name: 'surveys', title: 'Exit surveys', session: surveyedSession },
  { name: 'three-representatives', title: 'Three representatives', session: threeRepresentativesSession },
  { name: 'hardly-any-data', title: 'Hardly any data', session: () => bareSession() },
];

export function shortSession(): Session {
  return plainSession({
    events: [
      event('Session Start'),
      event('Conference Member Added', { performedBy: bob }),
      event('Chat Message', { performedBy: { type: 'system' }, body: 'Bob Ray has joined the session.' }),
      chatLine(0, 'Good morning, how can I help?'),
      chatLine(1, 'The printer on the third floor is gone.\nIt was there yesterday.'),
      chatLine(2, 'It is back: please try & print again.'),
      event('Session End'),
    ],
  });
}

/** A chat that is too long for any report. */
export function longChatSession(lines = 1_200): Session {
  const chat = Array.from({ length: lines }, (_, index) =>
    chatLine(index, `Message ${index + 1}: ${'all is going well '.repeat(index % 7)}`.trim()),
  );
  return plainSession({ events: chat });
}

export function busySession(): Session {
  return plainSession({
    fileTransferCount: 3,
    fileDeleteCount: 2,
    customAttributes: [{ codeName: 'asset', displayName: 'Asset', value: 'LT-4711' }],
    recordingViewUrl: 'https://support.example.com/session_recording.ns?lsid=l0123&view=1',
    recordingDownloadUrl: 'https://support.example.com/session_recording.ns?lsid=l0123',
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
      event('Conference Owner Changed', {
        performedBy: ann,
        destination: { name: 'Cem Özer' },
        data: [{ name: 'reason', value: 'Lunch' }],
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
    events: [
      event('Legal Agreement Response', {
        performedBy: bob,
        data: [{ name: 'response', value: 'Accepted' }],
      }),
    ],
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
    jumpoint: 'Hall 3',
    representatives: [
      representative({ displayName: 'Cem Özer', secondsInvolved: 900 }),
      representative({ username: 'dkim', invited: true, secondsInvolved: 4_000 }),
      representative({
        displayName: 'Ann Lee',
        sessionOwner: true,
        secondsInvolved: 75,
        hostname: 'DESK-12',
        operatingSystem: 'macOS 15',
        publicIp: { address: '198.51.100.7' },
      }),
    ],
    customers: [
      { name: 'Eve Novak', primary: false },
      { name: 'Bob Ray', primary: true, issue: 'The printer is gone', details: 'Third floor' },
    ],
  });
}
