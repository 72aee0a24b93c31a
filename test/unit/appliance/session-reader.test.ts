import { ReportUnreadable, UnexpectedAnswer } from '../../../src/session/appliance-errors';
import { readSessions } from '../../../src/appliance/session-reader';
import type { Session, SessionEvent } from '../../../src/session/session';
import { readExitSurveys } from '../../../src/appliance/survey-reader';
import { host, lsid, sample } from './samples';

const onlySession = (xml: string): Session => {
  const sessions = readSessions(xml, host);
  expect(sessions).toHaveLength(1);
  return sessions[0]!;
};

const sessionWith = (inner: string): Session =>
  onlySession(`<session_list><session lsid="a1">${inner}</session></session_list>`);

const eventWith = (inner: string): SessionEvent =>
  sessionWith(`<session_details><event event_type="X" timestamp="5">${inner}</event></session_details>`)
    .events[0]!;

test('an answer of more sessions or surveys than any real one is refused before they are made of it', () => {
  const many = (name: string, count: number) => `<${name} lsid="a1"/>`.repeat(count);
  expect(readSessions(`<session_list>${many('session', 1000)}</session_list>`, host)).toHaveLength(1000);
  expect(() => readSessions(`<session_list>${many('session', 1001)}</session_list>`, host)).toThrow(
    /over 1000 elements named session/,
  );
  expect(() =>
    readExitSurveys(`<exit_survey_list>${many('exit_survey', 20_001)}</exit_survey_list>`, host),
  ).toThrow(/over 20000 elements named exit_survey/);
});

describe('a full session report', () => {
  const session = onlySession(sample('session'));

  it('tells what the session was', () => {
    expect(session).toMatchObject({
      lsid,
      type: 'support',
      startedAt: Date.parse('2026-01-05T09:00:00Z'),
      endedAt: Date.parse('2026-01-05T09:45:05Z'),
      durationSeconds: 2705,
      publicSite: 'Default',
      externalKey: 'HELP-42',
      customAttributes: [{ codeName: 'cost_centre', displayName: 'Cost centre', value: '9001' }],
      chatViewUrl: 'https://support.example.com/session_chat/?lsid=da1d&view=1',
      recordingDownloadUrl: 'https://support.example.com/recording/download',
      fileTransferCount: 2,
      fileMoveCount: 0,
      fileDeleteCount: 1,
      jumpGroup: 'Branch offices',
      jumpoint: 'Berlin jumpoint',
      teams: ['First line', 'Field & stores'],
    });
    expect(session.commandShellRecordings).toEqual([
      {
        instance: '0',
        viewUrl: 'https://support.example.com/shell/0/view',
        downloadUrl: 'https://support.example.com/shell/0/download',
      },
    ]);
  });

  it('tells who took part', () => {
    expect(session.primaryCustomer).toBe('Kowalski, Ada');
    expect(session.primaryRepresentative).toEqual({ name: 'Maya Okafor', gsNumber: '1', id: '17' });
    expect(session.customers).toEqual([
      {
        gsNumber: '2',
        name: 'Kowalski, Ada',
        publicIp: { address: '203.0.113.9', port: 56722 },
        privateIp: { address: '2001:db8::17', port: 56722 },
        hostname: 'LAPTOP-17',
        operatingSystem: 'Windows 11 Enterprise x64',
        primary: true,
        company: 'Example AG',
        companyCode: 'EX',
        issue: 'Printer',
        details: 'Prints <b>only</b> blank pages',
      },
    ]);
    expect(session.representatives).toHaveLength(2);
    expect(session.representatives[0]).toMatchObject({
      id: '17',
      username: 'mokafor',
      publicDisplayName: 'Maya',
      privateDisplayName: 'Maya Okafor (IT)',
      sessionOwner: true,
      primary: true,
      invited: false,
      secondsInvolved: 2705,
    });
    expect(session.representatives[1]).toMatchObject({ sessionOwner: false, primary: false, invited: true });
  });

  it('tells what happened, oldest first', () => {
    expect(session.events.map((event) => event.type)).toEqual([
      'Session Start',
      'Chat Message',
      'Chat Message',
      'Session Note Added',
      'File Upload',
      'Files Shared',
      'System Information Retrieved',
      'Session End',
    ]);
    expect(session.events[1]).toMatchObject({
      at: 1767603660000,
      performedBy: { type: 'representative', name: 'Maya Okafor', gsNumber: '1' },
      destination: { type: 'customer', name: 'Kowalski, Ada', gsNumber: '2' },
      body: 'Hello, "can" you see 🖨 & me?',
    });
    expect(session.events[2]?.body).toBe('It says &amp; <error 7>');
    expect(session.events[4]).toMatchObject({ filename: 'C:\\drivers\\printer.inf', fileSize: 20480 });
    expect(session.events[5]).toMatchObject({
      files: ['a.txt', 'b.txt'],
      data: [
        { name: 'reason', value: 'support' },
        { name: 'count', value: '2' },
      ],
    });
  });

  it('decodes a text that XML could not carry, and removes its control characters', () => {
    expect(session.events[3]?.body).toBe('Grüße [drive]');
  });

  it('keeps the columns of a table in which a cell is empty', () => {
    expect(session.events[6]?.systemInformation).toEqual([
      {
        name: 'Disks',
        fields: ['Drive', 'Label', 'Free'],
        rows: [
          ['C:', '', '12 GB'],
          ['D:', 'Data', '1 TB'],
        ],
      },
    ]);
  });

  it('holds the surveys that came in time, with who answered them', () => {
    expect(session.customerSurveys).toEqual([
      {
        lsid,
        submittedBy: 'customer',
        customer: 'Kowalski, Ada',
        questions: [
          { name: 'rating', answers: ['5'] },
          { name: 'comments', answers: ['Quick.\nFriendly.'] },
        ],
      },
    ]);
    expect(session.representativeSurveys).toEqual([
      {
        lsid,
        submittedBy: 'representative',
        representative: 'Maya Okafor',
        questions: [{ name: 'solved', answers: ['yes'] }],
      },
    ]);
  });
});

describe('a report that hardly holds anything', () => {
  it('leaves out what is missing, empty or unknown', () => {
    expect(onlySession(sample('sparse-session'))).toEqual({
      lsid: '0b7f6f0d0e0d4a0c9c1b2a3f4e5d6c7b',
      startedAt: Date.parse('2026-01-05T09:00:00Z'),
      customAttributes: [],
      commandShellRecordings: [],
      teams: [],
      primaryCustomer: 'Guest',
      customers: [{ gsNumber: '1', name: 'Guest', primary: true }],
      representatives: [],
      customerSurveys: [],
      representativeSurveys: [],
      events: [],
    });
  });

  it('has no session where the element has no usable id', () => {
    expect(readSessions('<session_list><session/><session lsid="a b"/></session_list>', host)).toEqual([]);
  });

  it('has no sessions where nothing was found', () => {
    expect(readSessions('<session_list/>', host)).toEqual([]);
    expect(readSessions('<error xmlns="urn:x">Invalid lsid.</error>', host)).toEqual([]);
  });
});

describe('odd parts of a report', () => {
  it('takes an inline survey with the questions of the survey reports too', () => {
    const { customerSurveys } = sessionWith(
      `<cust_survey_list><cust_exit_survey ts="5"><question_list><question id="1"><name>rating</name>
       <answer_list><answer>4</answer></answer_list></question></question_list></cust_exit_survey></cust_survey_list>`,
    );
    expect(customerSurveys).toEqual([
      {
        lsid: 'a1',
        submittedAt: 5000,
        submittedBy: 'customer',
        questions: [{ id: '1', name: 'rating', answers: ['4'] }],
      },
    ]);
  });

  it('shows bytes that are no UTF-8 as replacement characters, and survives text that is no base64', () => {
    const broken = Buffer.from([0x61, 0xff, 0xfe, 0x00, 0x62]).toString('base64');
    expect(eventWith(`<encoded_body>${broken}</encoded_body>`).body).toBe('a\uFFFD\uFFFDb');
    expect(eventWith('<encoded_body>***</encoded_body><body>plain</body>').body).toBe('plain');
  });

  it('has no participant where an element says nothing', () => {
    expect(eventWith('<performed_by/><destination type="system"/>')).toMatchObject({
      performedBy: undefined,
      destination: { type: 'system' },
    });
  });

  it('leaves out a file size that is no number', () => {
    expect(eventWith('<filesize>many</filesize>').fileSize).toBeUndefined();
    expect(eventWith('<filesize>-1</filesize>').fileSize).toBeUndefined();
  });

  it('reads several sessions of one report', () => {
    const xml = '<session_list><session lsid="a1"/><session lsid="b2"/></session_list>';
    expect(readSessions(xml, host).map((session) => session.lsid)).toEqual(['a1', 'b2']);
  });

  it('is refused where it is another document or cut off', () => {
    expect(() => readSessions('<api_information/>', host)).toThrow(UnexpectedAnswer);
    const whole = sample('session').trimEnd();
    expect(() => readSessions(whole.slice(0, whole.length / 2), host)).toThrow(ReportUnreadable);
    expect(() => readSessions(whole.slice(0, -1), host)).toThrow(ReportUnreadable);
  });

  it('reads 50,000 events', () => {
    const event =
      '<event timestamp="1767603660" event_type="Chat Message"><performed_by type="customer" gsnumber="2">Ada</performed_by><body>Is it plugged in &amp; on?</body></event>';
    expect(sessionWith(`<session_details>${event.repeat(50_000)}</session_details>`).events).toHaveLength(
      50_000,
    );
  });
});
