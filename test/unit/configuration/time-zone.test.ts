import * as v from 'valibot';
import { configurationSettingsSchema } from '../../../src/configuration/configuration';

const { timeZone } = configurationSettingsSchema.entries;

afterEach(() => jest.restoreAllMocks());

describe('a time zone', () => {
  test.each(['UTC', 'Europe/Berlin', 'America/New_York'])(
    'such as %s is read without making a date format, which would happen with every event',
    (name) => {
      const format = jest.spyOn(Intl, 'DateTimeFormat');
      expect(v.parse(timeZone, name)).toBe(name);
      expect(format).not.toHaveBeenCalled();
    },
  );

  test.each(['europe/berlin', 'Etc/GMT+5'])(
    'that the runtime knows but does not list, such as %s, is accepted as well',
    (name) => {
      expect(v.is(timeZone, name)).toBe(true);
    },
  );

  test.each(['', 'Europe/Nowhere', 'x', '__proto__', 'UTC ; x'])('cannot be %j', (name) => {
    expect(v.safeParse(timeZone, name).issues?.[0].message).toMatch(/such as UTC or Europe\/Berlin/);
  });
});
