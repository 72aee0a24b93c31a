import { eventKind } from '../../../src/report/event-kind';
import { renderPlain, renderSample } from './render-sample';
import { ann, bob, event, plainSession } from './sample-sessions';

describe('the kind of an event', () => {
  it.each([
    ['Chat Message', 'chat'],
    [' chat message ', 'chat'],
    ['Session Note Added', 'note'],
    ['Legal Agreement Response', 'legal-agreement'],
    ['legal agreement response ', 'legal-agreement'],
    ['System Information Retrieved', 'system-information'],
    ['Chat-Nachricht', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('of "%s" is %s', (type, kind) => {
    expect(eventKind(type)).toBe(kind);
  });
});

/**
 * Of the names that appliances have been seen to use, those that reports know nothing of. Surveys are read elsewhere.
 */
const untold = [
  'Callback Button Deployed',
  'Callback Button Removed',
  'Conference Member Added',
  'Conference Member Departed',
  'Conference Member State Changed',
  'Conference Owner Changed',
  'Credential Injection Attempt',
  'Credential Injection Attempt Failed',
  'Customer Exit Survey',
  'Directory Created',
  'External Key',
  'File Download Failed',
  'File Upload Failed',
  'Jump Item Authorization Request',
  'Jump Item Authorization Request Utilized',
  'Pinned Session Moved Away from Queue',
  'Pinned Session Moved to Queue',
  'Pinned Session Password Modified',
  'Registry Exported',
  'Registry Imported',
  'Registry Key Added',
  'Registry Key Deleted',
  'Registry Key Renamed',
  'Registry Value Added',
  'Registry Value Deleted',
  'Registry Value Modified',
  'Registry Value Renamed',
  'Representative Exit Survey',
  'Representative Monitoring Started',
  'Representative Monitoring Stopped',
  'Service Access Allowed',
  'Session Assigned',
  'Session Assignment Response',
  'Session End',
  'Session Foreground Window Changed',
  'Session Pinned to Queue',
  'Session Start',
  'Session Transferred Away from Queue',
  'Session Transferred to Queue',
  'Session Unpinned from Queue',
  'Show My Screen Recording',
];

describe('an event that the built-in report does not tell', () => {
  const withEvent = (type: string) =>
    plainSession({
      events: [
        event(type, {
          performedBy: bob,
          destination: ann,
          body: 'its text',
          data: [{ name: 'level', value: 'its value' }],
        }),
      ],
    });

  it.each(untold)('is whole for own templates: %s', (type) => {
    const own =
      '{{#each session.events}}{{type}}|{{kind}}|{{by}}|{{to}}|{{text}}|{{#each values}}{{name}}={{value}}{{/each}}{{/each}}';
    expect(renderPlain(own, withEvent(type)).text.trim()).toBe(
      `${type}|other|Bob Ray|Ann Lee|its text|level=its value`,
    );
    expect(renderSample(withEvent(type)).adf).toEqual(renderSample(plainSession()).adf);
  });
});
