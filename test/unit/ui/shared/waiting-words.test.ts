import { durationInWords, waitingInWords } from '../../../../src/ui/shared/waiting-words';

const told = (row: Parameters<typeof waitingInWords>[0]) => waitingInWords(row, 1000, (at) => `<${at}>`);

describe('what a delivery waits for', () => {
  test('is told with the time and how often it was tried', () => {
    expect(told({ waitsFor: { kind: 'quota', until: 5000 }, attempts: 323 })).toEqual([
      'Waits for the next hour: Jira’s limit for this one is used up.',
      'Asked again at <5000>.',
      'Tried 323 times so far.',
    ]);
  });

  test('is told without a time that nobody knows, or that is over', () => {
    expect(told({ waitsFor: { kind: 'appliance' }, attempts: 1 })[1]).toBe('Tried 1 time so far.');
    expect(told({ waitsFor: { kind: 'limit', until: 900 }, attempts: 2 })[1]).toBe(
      'It goes on at any moment.',
    );
  });

  test('is never that it was not tried: what only had to wait is recorded later', () => {
    expect(told({ waitsFor: { kind: 'turn', until: 5000 }, attempts: 0 })[2]).toContain('on record yet');
  });

  test('is nothing once it does not wait', () => {
    expect(told({ attempts: 3 })).toEqual([]);
  });

  test.each([
    [40, '0.0 s'],
    [400, '0.4 s'],
    [12_300, '12 s'],
    [150_000, '3 min'],
  ])('%d ms took %s', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });
});
