import fc from 'fast-check';
import { issueKeyIn, issueKeysIn, maximumKeys } from '../../../src/jira/issue-key';

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
    ['SUP-1-2'],
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
