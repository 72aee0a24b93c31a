import { event, plainSession, representative } from '../../../src/report/sample-session-parts';
import type { Session } from '../../../src/session/session';

export * from '../../../src/report/sample-session-parts';
export * from '../../../src/report/sample-sessions';

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
      event('Legal Agreement Response', {
        performedBy: named,
        body: '<b>Accepted</b>',
        data: [{ name: hostileText, value: '<a href="https://evil.example/">{{session.id}}</a>' }],
      }),
      event('File Upload', { filename: '<img src=x onerror=alert(1)>.txt', fileSize: 1 }),
    ],
    customerSurveys: [{ submittedBy: 'customer', questions: [{ label: '<i>', answers: [hostileText] }] }],
  });
}
