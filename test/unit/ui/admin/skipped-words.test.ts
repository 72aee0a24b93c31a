import type { Skipped } from '../../../../src/polling/skipped';
import { dateAndTime } from '../../../../src/ui/shared/moment';
import { isUnknownAnswersOnly, skippedInWords } from '../../../../src/ui/admin/skipped-words';

const now = Date.UTC(2026, 0, 31, 12);
const hour = 3_600_000;
const between = { of: 'sessions', from: now - 2 * hour, until: now - hour, since: now, at: now } as const;
const said = 'Aucun résultat.';
const unknown: Skipped = { kind: 'unknown-answer', ...between, said };
const cause = 'The answer of the appliance a.example could not be read: it is cut off.';

const written = `between ${dateAndTime(between.from, 'en-US')} and ${dateAndTime(between.until, 'en-US')}`;

test.each<[Skipped, RegExp | string]>([
  [
    { kind: 'session', lsid: 'da1d', cause, since: now, at: now - hour },
    /^Session da1d, which has no end yet \(last tried 1 hour ago\): The answer .* is cut off\.$/,
  ],
  [
    { kind: 'entries', ...between, count: 1 },
    `In the list of sessions that ended ${written}, 1 entry names no session that can be read.`,
  ],
  [
    { kind: 'entries', ...between, of: 'surveys', count: 2 },
    /list of surveys .*, 2 entries name no session that can be read\.$/,
  ],
  [{ kind: 'stretch', ...between, cause }, /^Nothing in the list .* can be read\. .*: it is cut off\.$/],
  [unknown, /does not know the appliance’s answer: “Aucun résultat\.” The account may read reports/],
])('what was skipped is told in words: %j', (skipped, words) => {
  expect(skippedInWords(skipped, now, 'en-US')).toMatch(words);
});

test('only an unknown answer means that perhaps nothing is missing', () => {
  expect(isUnknownAnswersOnly([unknown])).toBe(true);
  expect(isUnknownAnswersOnly([unknown, { kind: 'stretch', ...between, cause }])).toBe(false);
});
