import { buildReportData, sortSession } from '../../../src/report/build-report-data';
import { displayFormat } from '../../../src/report/display-format';
import type { SessionData } from '../../../src/report/report-data';
import { Shortening, type Bounds } from '../../../src/report/shortening';
import type { Session } from '../../../src/session/session';
import {
  bareSession,
  busySession,
  chatLine,
  event,
  hostileSession,
  plainSession,
  representative,
  sampleStart,
  surveyedSession,
  threeRepresentativesSession,
} from './sample-sessions';

const roomy: Bounds = { chatLines: 100, listItems: 100, textLength: 1_000, newestLineLength: 1_000 };

function dataOf(session: Session, bounds: Partial<Bounds> = {}): SessionData {
  const display = displayFormat('en-US', 'UTC');
  const shortening = new Shortening({ ...roomy, ...bounds }, display.words);
  return buildReportData(sortSession(session), { display, shortening }).session;
}

describe('the data of a report', () => {
  it('names the owner first, then the primary representative, then by time', () => {
    expect(dataOf(threeRepresentativesSession()).representatives.map(({ name }) => name)).toEqual([
      'Ann Lee',
      'dkim',
      'Cem Özer',
    ]);
    const session = bareSession({
      representatives: [
        representative({ displayName: 'Long', secondsInvolved: 9 }),
        representative({ displayName: 'Primary', primary: true }),
      ],
    });
    expect(dataOf(session).representative?.name).toBe('Primary');
  });

  it('names the primary people if the appliance lists nobody', () => {
    const data = dataOf(bareSession({ primaryCustomer: 'Bob', primaryRepresentative: { name: 'Ann' } }));
    expect([data.customer?.name, data.representative?.name]).toEqual(['Bob', 'Ann']);
  });

  it('has nobody if nobody is known', () => {
    const session = bareSession({ customers: [{ primary: true, name: ' ' }] });
    expect([dataOf(session).customers, dataOf(session).representatives]).toEqual([[], []]);
  });

  it('lists the customer’s computer in order, each address once', () => {
    const address = { address: '192.0.2.1', port: 5 };
    const customer = { primary: true, hostname: 'PC', publicIp: address, privateIp: address };
    expect(dataOf(bareSession({ customers: [customer] })).customer?.computer).toEqual(['PC', '192.0.2.1']);
  });

  it('finds a name by the number in the session, otherwise gives the role', () => {
    const session = plainSession({
      events: [
        event('Chat Message', { body: 'a', performedBy: { gsNumber: '2', type: 'customer' } }),
        event('Chat Message', { body: 'b', performedBy: { gsNumber: '9', type: 'representative' } }),
        event('Chat Message', { body: 'c', at: undefined }),
        event('Chat Message', { body: ' ' }),
      ],
    });
    expect(dataOf(session).chat).toEqual({
      count: 3,
      lines: [
        { time: '9:00 AM', at: sampleStart, from: 'Bob Ray', role: 'customer', text: 'a' },
        { time: '9:00 AM', at: sampleStart, from: 'Representative', role: 'representative', text: 'b' },
        { from: 'Unknown', role: 'unknown', text: 'c' },
      ],
    });
  });

  it('counts files as the appliance does if it counts more than it names', () => {
    const { files } = dataOf(
      bareSession({ fileTransferCount: 5, events: [event('File Upload', { filename: 'a' })] }),
    );
    expect([files.transferredCount, files.transferred.length]).toEqual([5, 1]);
  });

  it('tells the size of each of several files that an event names', () => {
    const shared = { filename: 'c', files: ['a', 'b', 'c'], fileSizes: [20, undefined, 9], fileSize: 5 };
    const { files } = dataOf(bareSession({ events: [event('Files Shared', shared)] }));
    expect(files.transferred.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['a', 20],
      ['b', undefined],
      ['c', 9],
    ]);
  });

  it('leaves out what is not asked and not answered', () => {
    const { surveys } = dataOf(surveyedSession());
    expect(surveys.customer.flatMap(({ questions }) => questions.map(({ label }) => label))).toEqual([
      'How satisfied are you?',
      'Anything else?',
    ]);
    expect(dataOf(bareSession({ customerSurveys: [{ questions: [] }] })).surveys.customer).toEqual([]);
  });

  it('links to http and https only', () => {
    expect(dataOf(hostileSession()).links.all.map(({ name }) => name)).toEqual([
      'Chat transcript',
      'Session recording',
    ]);
    expect(dataOf(hostileSession()).links.chat).toBeUndefined();
  });

  it('takes the newest lines of the chat and the first entries of lists, and counts the others', () => {
    const chat = [0, 1, 2].map((index) => chatLine(index, `line ${index}`));
    const session = busySession();
    const data = dataOf({ ...session, events: [...session.events, ...chat] }, { chatLines: 2, listItems: 1 });
    expect(data.chat.lines.map(({ text }) => text)).toEqual(['line 1', 'line 2']);
    expect([data.files.transferred.length, data.notes.length]).toEqual([1, 1]);
    expect(data.leftOut).toMatchObject({ chatLines: 2, files: 3, notes: 1 });
  });

  it('cuts long texts and says how much is missing', () => {
    const session = bareSession({ externalKey: 'ab😀defgh' });
    expect(dataOf(session, { textLength: 3 }).externalKey).toBe('ab … (7 more characters)');
  });

  it('is plain data only', () => {
    const data = dataOf(busySession());
    expect(structuredClone(data)).toEqual(data);
    const prototypes = new Set<unknown>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      prototypes.add(Object.getPrototypeOf(value));
      Object.values(value).forEach(collect);
    };
    collect(data);
    expect(prototypes).toEqual(new Set([Object.prototype, Array.prototype]));
  });

  it('calculates the duration from the times if the appliance does not give it', () => {
    const session = bareSession({ startedAt: sampleStart, endedAt: sampleStart + 90_000 });
    expect(dataOf(session).duration).toBe('1 minute 30 seconds');
  });
});
