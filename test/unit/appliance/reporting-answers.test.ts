import { readApiInfo } from '../../../src/appliance/api-info-reader';
import { readReportingAnswer, refusalInWords } from '../../../src/appliance/reporting-answer';
import { readRepresentativeAccounts } from '../../../src/appliance/representative-account-reader';
import { readSessionListing } from '../../../src/appliance/session-listing-reader';
import { readExitSurveys } from '../../../src/appliance/survey-reader';
import {
  CredentialsRefused,
  PermissionMissing,
  ReportRefused,
  ReportUnreadable,
  UnexpectedAnswer,
  XmlApiDisabled,
} from '../../../src/session/appliance-errors';
import { host, lsid, sample } from './samples';

const read = (xml: string) => readReportingAnswer(xml, host, ['session_list']);
const asDocument = (text: string) => `<error xmlns="urn:any">${text}</error>`;
const asChild = (text: string) =>
  `<x:session_list xmlns:x="urn:y"><x:error>${text}</x:error></x:session_list>`;

describe.each([
  ['as the whole document', asDocument],
  ['as a child of the root', asChild],
])('an error %s', (_where, errorWith) => {
  it.each([
    ['No session information matching your chosen criteria was found.'],
    ['No Support report information matching your chosen criteria is available.'],
    ['No exit survey information matching your chosen criteria'],
    ['No archives found for the given search criteria.'],
    ['Invalid lsid.'],
  ])('that says that nothing was found is no failure: %s', (text) => {
    expect(read(errorWith(text))).toBeUndefined();
  });

  it.each([
    'Login failed',
    'The XML API is disabled.',
    'You do not have permission to view reports.',
    'Keine Berichte vorhanden',
    'No valid licence was found. No session information matching your chosen criteria was found.',
    'No connection to the database found',
    '',
    'Recherche & résultats',
    'R<d & broken',
  ])('that says anything else is a refusal, whatever it says: %j', (text) => {
    expect(() => read(errorWith(text))).toThrow(ReportRefused);
  });

  it('that is not known is shown shortened, without control characters or keys', () => {
    const text = `Zu viele&#10;Anfragen&#7; Da1d4E5a9bBf4d2A8e0dd9b7d7ab2f11 ${'x '.repeat(500)}`;
    expect(() => read(errorWith(text))).toThrow(
      /^The appliance support\.example\.com refused the request: Zu viele Anfragen … x x/,
    );
    expect(() => read(errorWith(text))).toThrow(/^.{1,260}$/);
  });
});

test.each([
  ['Login failed', CredentialsRefused],
  ['The XML API is disabled.', XmlApiDisabled],
  ['API is not enabled', XmlApiDisabled],
  ['You do not have permission to view reports.', PermissionMissing],
  ['Not authorized', PermissionMissing],
  ['Keine Berichte vorhanden', ReportRefused],
  ['', ReportRefused],
])('the words of a refusal choose its advice, and all are retried alike: %s', (text, errorClass) => {
  const refusal = refusalInWords(new ReportRefused(host, text), host, 'A right');
  expect(refusal).toBeInstanceOf(errorClass);
  expect(refusal.policy).toEqual({ kind: 'retry' });
});

describe('an answer without error', () => {
  it('is the root element', () => {
    expect(read('<x:session_list xmlns:x="urn:y"/>')?.name).toBe('session_list');
  });

  it('is not taken for an error because of one further inside', () => {
    expect(read('<session_list><session><error>x</error></session></session_list>')).toBeDefined();
  });

  it('is unexpected where it is another document', () => {
    expect(() => read('<rss/>')).toThrow(UnexpectedAnswer);
  });
});

describe('the session listing', () => {
  it('is read with what it tells', () => {
    const { entries, unreadable } = readSessionListing(sample('session-listing'), host);
    expect(unreadable).toBe(1);
    expect(entries).toEqual([
      {
        lsid,
        externalKey: 'HELP-42',
        startedAt: 1767603600000,
        endedAt: 1767606305000,
        hasRecording: true,
      },
      { lsid: '0b7f6f0d0e0d4a0c9c1b2a3f4e5d6c7b', startedAt: 1767603700000 },
    ]);
  });

  it('is read with the sister product’s names too', () => {
    const xml =
      '<session_summary_list><session_summary><lsid>A1</lsid><has_recording>0</has_recording></session_summary></session_summary_list>';
    expect(readSessionListing(xml, host).entries).toEqual([{ lsid: 'a1', hasRecording: false }]);
  });

  it('is empty where nothing ended', () => {
    const empty = { entries: [], unreadable: 0 };
    expect(readSessionListing('<session_list/>', host)).toEqual(empty);
    expect(
      readSessionListing(asDocument('No session information matching your chosen criteria'), host),
    ).toEqual(empty);
  });
});

describe('the exit survey report', () => {
  const surveys = readExitSurveys(sample('exit-surveys'), host);

  it('tells whose survey it is and when it came', () => {
    expect(surveys[0]).toMatchObject({
      lsid,
      submittedAt: 1767606400000,
      submittedBy: 'customer',
      representative: 'Maya Okafor',
      customer: 'Kowalski, Ada',
    });
    expect(surveys[1]).toEqual({
      lsid,
      submittedAt: 1767606500000,
      submittedBy: 'representative',
      representative: 'Tom Nguyen',
      questions: [],
    });
  });

  it('tells questions and answers, with real line ends and without empty answers', () => {
    expect(surveys[0]?.questions).toEqual([
      {
        id: '1',
        type: 'radio',
        name: 'rating',
        label: 'How was it?',
        reportHeader: 'Rating',
        answers: ['5'],
      },
      {
        id: '2',
        type: 'textarea',
        name: 'comments',
        label: 'Anything else?',
        reportHeader: 'Comments',
        answers: ['Quick.\nFriendly.'],
      },
      { id: '3', type: 'text', name: 'floor', label: 'Your floor?', reportHeader: 'Floor', answers: [] },
    ]);
  });

  it('is empty where there is none', () => {
    expect(
      readExitSurveys(
        asChild('No exit survey information matching your chosen criteria').replaceAll(
          'session_list',
          'exit_survey_list',
        ),
        host,
      ),
    ).toEqual([]);
  });
});

describe('the API information', () => {
  it('tells version, company, clock and rights', () => {
    const info = readApiInfo(sample('api-info'), host);
    expect(info).toMatchObject({ version: '1.25.0', companyName: 'Example AG', at: 1767603600000 });
    expect(info.permissions.get('perm_command')).toBe('read_only');
    expect(info.permissions.get('constructor')).toBe('0');
    expect(info.permissions.get('toString')).toBeUndefined();
  });

  it('names the command API where its right is missing', () => {
    expect(() => readApiInfo(asDocument('Permission denied'), host)).toThrow(/“Command API/);
  });
});

describe('the accounts of the Configuration API', () => {
  const account = {
    id: 17,
    username: 'mokafor',
    email_address: ' maya@example.com ',
    public_display_name: 'Maya',
    private_display_name: null,
    two_factor: { enabled: true },
  };

  it('are read from a list and from a single object', () => {
    const expected = [
      { id: '17', username: 'mokafor', emailAddress: 'maya@example.com', publicDisplayName: 'Maya' },
    ];
    expect(readRepresentativeAccounts(JSON.stringify([account]), host)).toEqual(expected);
    expect(readRepresentativeAccounts(JSON.stringify(account), host)).toEqual(expected);
  });

  it.each([['<html>'], ['null'], ['{}'], ['[{"username":"x"}]'], ['']])('are unreadable in %s', (answer) => {
    expect(() => readRepresentativeAccounts(answer, host)).toThrow(ReportUnreadable);
  });
});
