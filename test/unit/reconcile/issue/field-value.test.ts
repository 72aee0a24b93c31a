import fc from 'fast-check';
import { fieldValue } from '../../../../src/reconcile/issue/field-value';
import { sessionContent, type FieldContent } from '../../../../src/reconcile/issue/session-values';
import { shortened } from '../../../../src/reconcile/issue/shortened';
import { mappedFieldTypes, sessionValues } from '../../../../src/configuration/issue-creation';
import { bareSession, plainSession, representative } from '../../report/sample-sessions';

const berlin = 'Europe/Berlin';
const texts = (...values: string[]): FieldContent => ({ texts: values });
/** Half past eleven in the evening, UTC. */
const moment: FieldContent = { moment: Date.UTC(2026, 0, 31, 23, 30) };

describe('a field’s value', () => {
  test.each([
    ['text', texts('two\nlines ', 'and more'), 'two lines , and more'],
    ['text', moment, '2026-02-01 00:30'],
    ['text', { number: 12 }, '12'],
    ['number', texts('2.5'), 2.5],
    ['number', { number: 90 }, 90],
    ['number', texts('many'), undefined],
    ['number', moment, undefined],
    ['date', texts('2026-01-31'), '2026-01-31'],
    ['date', moment, '2026-02-01'],
    ['date', { number: 1 }, undefined],
    ['date-time', texts('2026-01-31T09:00:00+01:00'), '2026-01-31T08:00:00.000+0000'],
    ['date-time', moment, '2026-01-31T23:30:00.000+0000'],
    ['date-time', texts('soon'), undefined],
    ['labels', texts('Field & branch offices', ' vpn '), ['Field-&-branch-offices', 'vpn']],
    ['option', texts('10200'), { id: '10200' }],
    ['option', moment, undefined],
    ['options', texts('10200', '10201'), [{ id: '10200' }, { id: '10201' }]],
    ['user', texts('5c20'), { accountId: '5c20' }],
  ] as const)('of type %s, from %j', (type, content, value) => {
    expect(fieldValue(type, content, berlin)).toEqual(value);
  });

  test('of several lines is a document with a paragraph for each, and nothing in it is markup', () => {
    expect(fieldValue('paragraph', texts('*one*\n\n{color:red}two'), berlin)).toEqual({
      type: 'doc',
      version: 1,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '*one*' }] },
        { type: 'paragraph', content: [] },
        { type: 'paragraph', content: [{ type: 'text', text: '{color:red}two' }] },
      ],
    });
  });

  test('is one that Jira’s screens take, whatever the session says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mappedFieldTypes),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (type, text) => {
          const value = fieldValue(type, texts(text), berlin);
          if (type === 'text') expect(value).toMatch(/^[^\r\n]{0,255}$/u);
          if (type === 'labels') expect(value).toEqual([expect.stringMatching(/^\S{0,510}$/u)]);
          if (type === 'number') expect(Number.isNaN(value)).toBe(false);
        },
      ),
    );
  });

  test('is shortened between characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, longest) => {
          const short = shortened(text, longest);
          expect(short.length).toBeLessThanOrEqual(longest);
          expect(/\p{Surrogate}/u.test(short)).toBe(/\p{Surrogate}/u.test(text));
        },
      ),
    );
  });
});

describe('a value of a session', () => {
  const times = { startedAt: 1000, endedAt: 61_000, durationSeconds: 61 };

  test('is absent where the session has none, but for its id and its times', () => {
    const session = bareSession();
    const known = sessionValues.filter((value) => sessionContent(value, session, times) !== undefined);
    expect(known).toEqual(['session-id', 'start', 'end', 'duration-minutes']);
    expect(sessionContent('duration-minutes', session, times)).toEqual({ number: 2 });
  });

  test('is the leading representative’s and the primary customer’s', () => {
    const session = plainSession({
      customers: [
        { name: 'Other', primary: false },
        { name: 'Nora Blum', company: 'Kestrel', hostname: 'PC-1', issue: 'VPN', primary: true },
      ],
      representatives: [
        representative({ displayName: 'Helper', sessionOwner: false }),
        representative({ displayName: 'Owner', sessionOwner: true }),
      ],
      teams: ['One', ' ', 'Two'],
    });
    const shown = (['representative', 'customer', 'company', 'computer', 'problem', 'team'] as const).map(
      (value) => sessionContent(value, session, times),
    );
    expect(shown).toEqual(
      [['Owner'], ['Nora Blum'], ['Kestrel'], ['PC-1'], ['VPN'], ['One', 'Two']].map((values) => ({
        texts: values,
      })),
    );
  });
});
