import { compiledBuiltIn } from '../../../src/report/built-in-template';
import { renderReport } from '../../../src/report/render-report';
import type { ReportUse } from '../../../src/report/template-use';
import type { SessionEvent } from '../../../src/session/session';
import { renderPlain } from './render-sample';
import { bob, event, plainSession, sampleStart } from './sample-sessions';

type Details = Partial<SessionEvent>;

const answered = (details: Details = {}) =>
  event('Legal Agreement Response', { performedBy: bob, ...details });
const response = (value: string) => ({ name: 'response', value });

/** The lines of a built-in report that tell of the agreement. */
function toldIn(use: ReportUse, ...events: SessionEvent[]): string[] {
  const { text } = renderReport({
    session: plainSession({ events }),
    template: compiledBuiltIn(use),
    locale: 'en-US',
    timeZone: 'UTC',
  });
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('Legal agreement'));
  return first < 0 ? [] : lines.slice(first, first + events.length);
}

describe('the answer to the legal agreement', () => {
  it.each([
    ['among the values of the event', { data: [response('Accepted')] }, 'Accepted'],
    ['in its text', { body: 'Declined' }, 'Declined'],
    ['in both', { body: 'Terms of 2026', data: [response('Accepted')] }, 'Terms of 2026, Accepted'],
    ['in both, with the same words', { body: 'Accepted', data: [response('Accepted')] }, 'Accepted'],
    [
      'with other values',
      { data: [response('Accepted'), { name: 'version', value: '3' }] },
      'response: Accepted, version: 3',
    ],
    ['beside an empty value', { data: [{ name: 'reason', value: '' }, response('Accepted')] }, 'Accepted'],
    ['nowhere', {}, 'answer not reported'],
    ['as white space', { body: ' ', data: [response(' ')] }, 'answer not reported'],
  ])('is a line of its own if it is told %s', (_, details: Details, shown) => {
    const line = `Legal agreement: ${shown}, Bob Ray, 9:00 AM`;
    expect(toldIn('workLog', answered(details))).toEqual([line]);
    expect(toldIn('internalComment', answered(details))).toEqual([line]);
  });

  it('is told of each customer who answered', () => {
    const kim = { name: 'Kim Poe', type: 'customer' };
    const events = [
      answered({ data: [response('Accepted')] }),
      answered({ performedBy: kim, at: sampleStart + 60_000, data: [response('Declined')] }),
    ];
    expect(toldIn('workLog', ...events).map((line) => line.trim())).toEqual([
      'Legal agreement: Accepted, Bob Ray, 9:00 AM',
      'Declined, Kim Poe, 9:01 AM',
    ]);
    expect(toldIn('internalComment', ...events)).toEqual([
      'Legal agreement: Accepted, Bob Ray, 9:00 AM',
      'Legal agreement: Declined, Kim Poe, 9:01 AM',
    ]);
  });

  it('says who answered if the event has only a number, and says less if it has less', () => {
    const numbered = answered({ performedBy: { gsNumber: '2' }, at: undefined, body: 'Accepted' });
    expect(toldIn('workLog', numbered)).toEqual(['Legal agreement: Accepted, Bob Ray']);
    const bare = answered({ performedBy: undefined, at: undefined });
    expect(toldIn('workLog', bare)).toEqual(['Legal agreement: answer not reported']);
  });

  it('is no line of a report whose session has none', () => {
    expect(toldIn('workLog', event('Session Start'))).toEqual([]);
    expect(toldIn('internalComment', event('Session Start'))).toEqual([]);
  });

  it('is there for own templates, also among the events', () => {
    const session = plainSession({ events: [answered({ data: [response('Accepted')] })] });
    const own =
      '{{#each session.legalAgreements}}{{time}} {{by}} {{answer}}{{/each}}|' +
      '{{#each (where session.events "kind" "legal-agreement")}}{{type}}{{/each}}';
    expect(renderPlain(own, session).text.trim()).toBe('9:00 AM Bob Ray Accepted|Legal Agreement Response');
  });
});
