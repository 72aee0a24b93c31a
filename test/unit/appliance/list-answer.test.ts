import { readSessionListing } from '../../../src/appliance/session-listing-reader';
import { readSurveyListing } from '../../../src/appliance/survey-listing-reader';
import { EntriesUnreadable, ReportUnreadable } from '../../../src/session/appliance-errors';
import { host } from './samples';

const ids = ['a', 'b', 'c'].map((digit) => digit.repeat(32));
const [first = '', second = '', third = ''] = ids;

const entry = (lsid: string, markup = '') =>
  `<session_summary lsid="${lsid}" has_recording="0">${markup}</session_summary>`;
const good = (lsid: string, key: string) => entry(lsid, `<external_key>${key}</external_key>`);
const list = (...entries: string[]) =>
  `<?xml version="1.0"?>\n<session_summary_list xmlns="urn:x">${entries.join('\n')}</session_summary_list>\n`;
const idsIn = (xml: string) => readSessionListing(xml, host).entries.map(({ lsid }) => lsid);

describe('a list with an entry that is not well-formed', () => {
  it.each([
    ['a bare &', entry(second, '<external_key>Research & Supply</external_key>')],
    ['a tag that is never closed', `<session_summary lsid="${second}"><external_key>SUP-3`],
    ['a tag within a text', entry(second, '<external_key>a <b c</external_key>')],
    ['a control character', entry(second, '<external_key>\u0001&#1;&</external_key>')],
    ['an attribute without quotes', `<session_summary lsid="${second}" has_recording=0/>`],
    ['an entity that is none', entry(second, '<external_key>&nope;&</external_key>')],
    ['a nesting without end', entry(second, '<a>'.repeat(100))],
    ['a prefix', `<r:session_summary lsid='${second.toUpperCase()}'>&</r:session_summary>`],
    ['its id in an element', `<session_summary><lsid> ${second} </lsid>&</session_summary>`],
  ])('still tells all of its sessions: %s', (_, broken) => {
    expect(idsIn(list(good(first, 'SUP-1'), broken, good(third, 'SUP-2')))).toEqual(ids);
    expect(readSessionListing(list(broken), host).unreadable).toBe(0);
  });

  it('tells of the others what it would tell without it, and of the broken one its id', () => {
    const xml = list(
      good(first, 'SUP-1 &amp; more'),
      entry(second, 'Research & Supply'),
      good(third, 'SUP-2'),
    );
    expect(readSessionListing(xml, host).entries).toEqual([
      { lsid: first, externalKey: 'SUP-1 & more', hasRecording: false },
      { lsid: second, isBroken: true },
      { lsid: third, externalKey: 'SUP-2', hasRecording: false },
    ]);
  });

  it('counts the entries that name no session, be it well-formed or not', () => {
    const unreadable = ['<session_summary lsid="?"/>', entry('?', 'Research & Supply')];
    expect(readSessionListing(list(good(first, 'SUP-1'), ...unreadable), host)).toMatchObject({
      entries: [{ lsid: first }],
      unreadable: 2,
    });
  });

  it('that is cut off is no such list: it is to be asked for again', () => {
    const xml = list(good(first, 'SUP-1'), entry(second, 'Research & Supply'), good(third, 'SUP-2'));
    for (const share of [0.5, 0.8, 0.95]) {
      const read = () => readSessionListing(xml.slice(0, Math.floor(xml.length * share)), host);
      expect(read).toThrow(ReportUnreadable);
      expect(read).not.toThrow(EntriesUnreadable);
    }
  });

  it('of which no entry can be told is to be asked for in smaller windows', () => {
    expect(() => readSessionListing(list('Research & Supply'), host)).toThrow(EntriesUnreadable);
  });
});

describe('the surveys of a window', () => {
  const survey = (lsid: string, markup: string) =>
    `<exit_survey lsid="${lsid}" timestamp="1767606400"><question_list>${markup}</question_list></exit_survey>`;
  const surveys = (...all: string[]) => `<exit_survey_list>${all.join('')}</exit_survey_list>`;

  it('are all told, with their times, although one is not well-formed', () => {
    const xml = surveys(survey(first, '<question/>'), survey(second, 'very & good'), survey(third, ''));
    expect(readSurveyListing(xml, host)).toEqual({
      entries: ids.map((lsid) => ({ lsid, submittedAt: 1_767_606_400_000 })),
      unreadable: 0,
    });
  });
});

describe('hostile lists', () => {
  it.each([
    ['half tags', (size: number) => '<session_summary'.repeat(size)],
    ['ids without end', (size: number) => `<session_summary ${'lsid = '.repeat(size)}/>`],
    ['spaces after an id', (size: number) => `<session_summary lsid${' '.repeat(size * 10)}/>`],
    ['closing tags', (size: number) => '</session_summary'.repeat(size)],
    ['errors without end', (size: number) => '<error '.repeat(size)],
  ])('of 100,000 pieces are read to their end, or refused: %s', (_, make) => {
    const xml = `<session_summary_list>${make(100_000)}&</session_summary_list>`;
    expect(outcomeOf(xml)).toMatch(/^(\d+ unreadable|EntriesUnreadable)$/);
  });

  function outcomeOf(xml: string): string {
    try {
      return `${readSessionListing(xml, host).unreadable} unreadable`;
    } catch (error) {
      return error instanceof Error ? error.constructor.name : 'unknown';
    }
  }
});
