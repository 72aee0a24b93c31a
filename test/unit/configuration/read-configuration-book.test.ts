import fc from 'fast-check';
import { configurationOf } from '../../../src/configuration/configuration-book';
import { readConfigurationBook, storedBook } from '../../../src/configuration/read-configuration-book';
import { StoredValueUnreadable } from '../../../src/failure/platform-errors';

const settings = { name: 'Berlin', host: 'support.example.com', clientId: 'berlin' };
const stored = {
  version: 1,
  id: 'a',
  revision: 1,
  createdAt: 1,
  updatedAt: 1,
  hasClientSecret: true,
  settings,
};
const bookOf = (...configurations: unknown[]) => ({
  revision: 4,
  configurations,
  settings: { retentionDays: 30 },
});

describe('the book of configurations', () => {
  test('is empty where nothing is stored', () => {
    expect(readConfigurationBook(undefined)).toEqual({
      revision: 0,
      configurations: [],
      unreadable: [],
      settings: { retentionDays: 90, alertIssue: { enabled: false, projectId: '', issueTypeId: '' } },
    });
  });

  test('is read with the defaults of what was not known when it was stored', () => {
    const { configurations } = readConfigurationBook(bookOf(stored));
    expect(configurations).toMatchObject([
      { id: 'a', settings: { ...settings, retryLimit: 7, timeZone: 'UTC' } },
    ]);
  });

  test('goes back into storage and out again unchanged', () => {
    const book = readConfigurationBook(bookOf(stored, { ...stored, id: 'b' }));
    expect(readConfigurationBook(storedBook(book))).toEqual(book);
  });

  test.each([
    ['of a later version', { ...stored, id: 'x', version: 2 }, /version 2/],
    ['of no version', { ...stored, id: 'x', version: undefined }, /no version/],
    [
      'with a damaged setting',
      { ...stored, id: 'x', settings: { ...settings, retryLimit: 99 } },
      /settings\.retryLimit/,
    ],
    ['without settings', { ...stored, id: 'x', settings: undefined }, /settings/],
  ])('sets a configuration apart that is %s', (_, damaged, where) => {
    const book = readConfigurationBook(bookOf(damaged, stored));
    expect(book.configurations.map(({ id }) => id)).toEqual(['a']);
    expect(book.unreadable).toMatchObject([{ id: 'x', stored: damaged }]);
    expect(book.unreadable[0]?.cause.message).toMatch(where);
    expect(() => configurationOf(book, 'x')).toThrow(StoredValueUnreadable);
    expect(storedBook(book).configurations).toContainEqual(damaged);
  });

  test('sets apart whatever a stored configuration has become, and keeps it to the letter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (damaged) => {
        const book = readConfigurationBook(bookOf(damaged, stored));
        expect(book.configurations.map(({ id }) => id)).toContain('a');
        expect(storedBook(book).configurations).toContainEqual(damaged);
      }),
      { numRuns: 200 },
    );
  });

  test.each([['x'], [{}], [{ revision: -1, configurations: [] }], [{ revision: 1, configurations: {} }]])(
    'is unreadable where it is %j itself',
    (value) => {
      expect(() => readConfigurationBook(value)).toThrow(StoredValueUnreadable);
    },
  );

  test('finds no configuration that is not in it', () => {
    expect(configurationOf(readConfigurationBook(bookOf(stored)), 'b')).toBeUndefined();
  });
});
