import fc from 'fast-check';
import type { Alert } from '../../../../src/administration/activity/health/alerts';
import { alertIssueText } from '../../../../src/administration/alert-issue/alert-issue-text';
import { isNews, isSaid, statementsOf } from '../../../../src/administration/alert-issue/alert-statements';
import { adfToText } from '../../../../src/report/adf-text';

const open = (kind: 'parked' | 'with-remarks', value: number, name?: string): Alert => ({
  kind,
  configurationId: name ?? 'gone',
  configuration: name,
  count: { value, orMore: value >= 100 },
  cause: 'The issue SECRET-1 does not exist.',
});
const parked = (value: number, name = 'Berlin') => open('parked', value, name);
const down = (configuration: string, since?: number): Alert => ({
  kind: 'appliance-down',
  configurationId: configuration,
  configuration,
  since,
  cause: 'The appliance could not be reached.',
});

describe('an alert in words', () => {
  test.each([
    [1, 'One delivery of “Berlin” is parked'],
    [2, 'Some deliveries of “Berlin”, fewer than 10, are parked'],
    [9, 'Some deliveries of “Berlin”, fewer than 10, are parked'],
    [10, '10 or more deliveries of “Berlin” are parked'],
    [99, '10 or more deliveries of “Berlin” are parked'],
    [100, '100 or more deliveries of “Berlin” are parked'],
  ])('of %i parked deliveries is rough', (count, words) => {
    const [statement] = statementsOf([parked(count)]);
    expect(statement?.text).toMatch(new RegExp(`^${words}\\.`));
  });

  test('is one for each configuration and cause, and names no issue', () => {
    const statements = statementsOf([
      parked(1),
      parked(1, 'Hamburg'),
      open('with-remarks', 2, 'Berlin'),
      open('parked', 1),
    ]);
    expect(new Set(statements.map(({ subject }) => subject)).size).toBe(4);
    expect(statements.map(({ text }) => text.split(/[.:]/)[0])).toEqual([
      'One delivery of “Berlin” is parked',
      'One delivery of “Hamburg” is parked',
      'Some deliveries of “Berlin”, fewer than 10, are done with remarks',
      'One delivery of a deleted configuration is parked',
    ]);
    expect(JSON.stringify(statements)).not.toContain('SECRET-1');
  });

  test('gives the time in UTC', () => {
    const [statement] = statementsOf([down('Berlin', Date.UTC(2026, 0, 12, 9, 35))]);
    expect(statement?.text).toBe(
      'The appliance of “Berlin” has not been reached since 12 Jan 2026, 09:35 UTC. The appliance could not be reached. Its deliveries wait until it answers.',
    );
  });

  test('does not change while silence goes on', () => {
    const [before, after] = [3, 40].map((usual) => statementsOf([{ kind: 'silence', since: 0, usual }]));
    expect(isSaid(before ?? [], after ?? [])).toBe(true);
  });
});

describe('what is news', () => {
  test('is an alert that was not there, or that is graver', () => {
    const said = statementsOf([parked(5), down('Berlin')]);
    expect(isNews(statementsOf([parked(7), down('Berlin')]), said)).toBe(false);
    expect(isNews(statementsOf([parked(1)]), said)).toBe(false);
    expect(isNews(statementsOf([parked(12)]), said)).toBe(true);
    expect(isNews(statementsOf([parked(1, 'Hamburg')]), said)).toBe(true);
    expect(isNews(statementsOf([open('with-remarks', 1, 'Berlin')]), said)).toBe(true);
    expect(isNews(statementsOf([down('Hamburg')]), said)).toBe(true);
  });

  test('is not that an appliance answers again', () => {
    const back = statementsOf([
      { kind: 'appliance-back', configurationId: 'Berlin', configuration: 'Berlin' },
    ]);
    expect(isNews(back, [])).toBe(false);
    expect(isNews(statementsOf([down('Berlin')]), back)).toBe(true);
  });

  test('is nothing of what was just said', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.nat(300).map((value) => parked(value)),
            fc.string().map((name) => down(name)),
          ),
        ),
        (alerts) => {
          const statements = statementsOf(alerts);
          expect(isNews(statements, statements)).toBe(false);
          expect(isSaid(statements, statements)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the text of the issue', () => {
  test('holds nothing but text, whatever a configuration is called', () => {
    const { description } = alertIssueText(statementsOf([down('[Berlin](https://x.example) <b>@all</b>')]));
    expect(JSON.stringify(description)).not.toContain('"marks"');
    expect(adfToText(description)).toContain('“[Berlin](https://x.example) <b>@all</b>”');
  });

  test('fits a description however many appliances are down', () => {
    const names = Array.from({ length: 50 }, (_, index) => `${index}`.padEnd(100, 'x'));
    const cause = 'y'.repeat(1000);
    const alerts = names.map((name) => ({ ...down(name), cause }));
    const { description } = alertIssueText(statementsOf(alerts));
    expect(adfToText(description)).toContain('And 25 more');
    expect(JSON.stringify(description).length).toBeLessThan(32_767);
  });

  test('has the same hash only if it says the same', () => {
    const hashOf = (count: number) => alertIssueText(statementsOf([parked(count)])).hash;
    expect(hashOf(3)).toBe(hashOf(4));
    expect(hashOf(3)).not.toBe(hashOf(30));
  });
});
