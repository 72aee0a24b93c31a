import { errorName } from '../../../src/foundation/error-name';

test('what was thrown is named by its class, and never by what it says', () => {
  expect(errorName(new TypeError('Ann Lee could not be read'))).toBe('TypeError');
  expect(errorName('Ann Lee could not be read')).toBe('unknown');
  expect(errorName(undefined, 'unknown error')).toBe('unknown error');
});
