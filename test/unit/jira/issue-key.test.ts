import fc from 'fast-check';
import {
  issueCandidatesIn,
  issueKeyIn,
  issueKeysIn,
  maximumKeys,
  projectKeyOf,
} from '../../../src/jira/issue-key';

describe('the issue key in an external key', () => {
  test.each([
    ['SUP-1', 'SUP-1'],
    ['sup-12', 'SUP-12'],
    ['  SUP-3  ', 'SUP-3'],
    ['Ticket SUP-4, please', 'SUP-4'],
    ['https://example.atlassian.net/browse/SUP-5', 'SUP-5'],
    ['[SUP-6] VPN', 'SUP-6'],
    ['SUP-7 and OPS-8', 'SUP-7'],
    ['A1_B-9', 'A1_B-9'],
    ['(ITSM-10)', 'ITSM-10'],
  ])('is found in %j', (externalKey, key) => {
    expect(issueKeyIn(externalKey)).toBe(key);
  });

  test.each([
    [undefined],
    [''],
    ['no key here'],
    ['SUP'],
    ['SUP-'],
    ['SUP-0'],
    ['-12'],
    ['1SUP-2'],
    ['A-1'],
    ['xSUP-12a'],
    ['2026-11-23'],
    ['ÜSUP-4'],
  ])('is not seen in %j', (externalKey) => {
    expect(issueKeyIn(externalKey)).toBeUndefined();
  });

  test('is found wherever words that are no keys surround it', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word),
        fc.stringMatching(/^[A-Z]{2,6}-[1-9][0-9]{0,4}$/),
        fc.array(word),
        (before, key, after) => {
          expect(issueKeyIn([...before, key, ...after].join(' '))).toBe(key);
        },
      ),
    );
  });

  test('never holds anything that could leave its place in a path', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(issueKeyIn(text) ?? 'AB-1').toMatch(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/);
      }),
    );
  });
});

describe('a key as people write and paste it', () => {
  test.each([
    ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d'],
    ...[
      '\u2043',
      '\u30fc',
      '\uff70',
      '\u00ad',
      '-\u00ad',
      '\u00ad-',
      '\u200b-',
      '-\u2060',
      '%2D',
      '%2d',
      '%252D',
    ],
    ...['%E2%80%91'],
  ])('is found with %j for its dash', (dash) => {
    expect(issueKeysIn(`See SUP${dash}2, please`)).toEqual(['SUP-2']);
  });

  test.each([
    ['SUP-2-printer', ['SUP-2']],
    ['SUP-2_old', ['SUP-2']],
    ['_SUP-2_', ['SUP-2']],
    ['ticket-SUP-2', ['SUP-2']],
    ['ticket_SUP-2', ['SUP-2']],
    ['feature/SUP-2-x', ['SUP-2']],
    ['feature/SUP-2-SUP-3-x', ['SUP-2', 'SUP-3']],
    ['SUP-2\u2013SUP-5', ['SUP-2', 'SUP-5']],
    ['SUP-2-3', ['SUP-2']],
    ['\u202aSUP-2\u202c', ['SUP-2']],
    ['S\u200bU\ufeffP-1\u00ad2', ['SUP-12']],
    ['\uff33\uff35\uff30\uff0d\uff12', ['SUP-2']],
    ['\uff53\uff55\uff50\u30fc\uff11\uff12', ['SUP-12']],
    ['案件SUP-2です', ['SUP-2']],
    ['Vorgang%20SUP-2%2C%20dringend', ['SUP-2']],
    ['SUP-2.log', ['SUP-2']],
    ['SUP-2.Danke', ['SUP-2']],
    ['SUP-2...', ['SUP-2']],
    ['100%SUP-2', ['SUP-2']],
  ])('is found in %j', (externalKey, keys) => {
    expect(issueKeysIn(externalKey)).toEqual(keys);
  });
});

describe('a word that only looks like a key', () => {
  test.each([
    ['https://acme-1.atlassian.net/browse/SUP-2', [['SUP-2', 'link']]],
    [
      'acme-1.atlassian.net/browse/SUP-2',
      [
        ['SUP-2', 'link'],
        ['ACME-1', 'host'],
      ],
    ],
    ['https://support-9.example.com/session?key=SUP-2', [['SUP-2', 'word']]],
    ['https://support-9.example.com/', []],
    [
      'http://acme-1/browse/sup-2',
      [
        ['SUP-2', 'link'],
        ['ACME-1', 'host'],
      ],
    ],
    [
      'agent-7@acme-1.example.com SUP-2',
      [
        ['SUP-2', 'word'],
        ['AGENT-7', 'host'],
        ['ACME-1', 'host'],
      ],
    ],
    [
      'AB-1 ticket-CD-2 /projects/SUP/issues/SUP-3',
      [
        ['SUP-3', 'link'],
        ['AB-1', 'word'],
        ['CD-2', 'part'],
      ],
    ],
    [
      '/secure/RapidBoard.jspa?view=AB-1&selectedIssue=SUP-2',
      [
        ['SUP-2', 'link'],
        ['AB-1', 'word'],
      ],
    ],
    ['/servicedesk/customer/portal/4/SUP-2', [['SUP-2', 'link']]],
    ['/browse/SUP-2-printer', [['SUP-2', 'link']]],
    [
      'UTF-8 garbled, SUP-2',
      [
        ['UTF-8', 'word'],
        ['SUP-2', 'word'],
      ],
    ],
    [
      'SUP-2.5 and v.SUP-3',
      [
        ['SUP-2', 'word'],
        ['SUP-3', 'word'],
      ],
    ],
    ['123e4567-e89b-12d3-a456-426614174000', []],
  ])('has its place in %j', (externalKey, expected) => {
    const found = issueCandidatesIn(externalKey).map(({ issueKey, from }) => [issueKey, from]);
    expect(found).toEqual(expected);
  });
});

describe('candidates', () => {
  const keyish = fc.constantFrom(
    'SUP-2',
    'sup',
    '2',
    '-',
    '\u2013',
    '\u00ad',
    '%2D',
    '%',
    '.',
    '/',
    '//',
    '@',
    '_',
    ' ',
  );
  const text = fc.array(fc.oneof(keyish, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 });

  test('all have the shape of a key, each once, the surest place first', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const found = issueCandidatesIn(parts.join(''));
        const keys = found.map(({ issueKey }) => issueKey);
        expect(keys.every((key) => /^[A-Z][A-Z0-9_]+-[1-9]\d*$/.test(key))).toBe(true);
        expect(new Set(keys).size).toBe(keys.length);
        const ranks = found.map(({ from }) => ['link', 'word', 'part', 'host'].indexOf(from));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });

  test('are the same in a text that went through an address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2,6}-[1-9][0-9]{0,4}$/), fc.nat(), (key, path) => {
        const address = `https://acme-1.example.com/${path}/browse/${key}`;
        expect(issueCandidatesIn(encodeURIComponent(address))[0]).toEqual({ issueKey: key, from: 'link' });
      }),
    );
  });
});

test('the project of an issue is what stands in its key before the number', () => {
  expect(projectKeyOf('A1_B-12')).toBe('A1_B');
});

describe('the issue keys in an external key', () => {
  test.each([
    ['SUP-1', ['SUP-1']],
    ['SUP-2, sup-1 and Sup-2', ['SUP-2', 'SUP-1']],
    ['SUP-1/OPS-2;OPS-3', ['SUP-1', 'OPS-2', 'OPS-3']],
    ['no key', []],
    [undefined, []],
  ])('of %j are %j', (externalKey, keys) => {
    expect(issueKeysIn(externalKey)).toEqual(keys);
  });

  test('are bounded', () => {
    const many = Array.from({ length: 50 }, (_, index) => `SUP-${index + 1}`).join(' ');
    expect(issueKeysIn(many)).toHaveLength(maximumKeys);
  });
});
