import { configurationSettingsSchema } from '../../../src/configuration/configuration';

const { timeZone } = configurationSettingsSchema.shape;

afterEach(() => jest.restoreAllMocks());

describe('a time zone', () => {
  test.each(['UTC', 'Europe/Berlin', 'America/New_York'])(
    'such as %s is read without making a date format, which would happen with every event',
    (name) => {
      const format = jest.spyOn(Intl, 'DateTimeFormat');
      expect(timeZone.parse(name)).toBe(name);
      expect(format).not.toHaveBeenCalled();
    },
  );

  test.each(['europe/berlin', 'Etc/GMT+5'])(
    'that the runtime knows but does not list, such as %s, is accepted as well',
    (name) => {
      expect(timeZone.safeParse(name).success).toBe(true);
    },
  );

  test.each(['', 'Europe/Nowhere', 'x', '__proto__', 'UTC ; x'])('cannot be %j', (name) => {
    expect(timeZone.safeParse(name).error?.issues[0]?.message).toMatch(/such as UTC or Europe\/Berlin/);
  });
});
