import fc from 'fast-check';
import * as v from 'valibot';
import { configurationSettingsSchema } from '../../../../src/configuration/configuration';
import {
  clientSecretOf,
  copyOf,
  newValues,
  settingsOf,
  valuesOf,
} from '../../../../src/ui/admin/configuration-form/form-values';
import { pathsWith } from '../../../../src/configuration/settings/configuration-settings';
import { settingsWith } from './settings-under-test';

describe('a new configuration', () => {
  it('has the administrator’s own language and time zone, as far as reports can be written in them', () => {
    expect(newValues({ locale: 'de-de', timeZone: 'Asia/Tokyo' })).toMatchObject({
      locale: 'de-DE',
      timeZone: 'Asia/Tokyo',
    });
    expect(newValues({ locale: 'no_tag', timeZone: 'Nowhere/Town' })).toMatchObject({
      locale: 'en-US',
      timeZone: 'UTC',
    });
    expect(newValues()).toMatchObject({ locale: 'en-US', timeZone: 'UTC' });
  });
});

describe('the values of the form', () => {
  it('give back the settings they were made of, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 288 }), fc.integer({ min: 0, max: 20 }), (steps, retryLimit) => {
        const pollingEventTypes: ['session-end'] = ['session-end'];
        const settings = settingsWith({ pollingIntervalMinutes: steps * 5, retryLimit, pollingEventTypes });
        expect(v.parse(configurationSettingsSchema, settingsOf(valuesOf(settings)))).toEqual(settings);
      }),
      { numRuns: 50 },
    );
  });

  it('hold every number as text, so that it can be typed', () => {
    const values = valuesOf(settingsWith());
    expect(pathsWith('number').map((path) => typeof values[path])).toEqual(
      pathsWith('number').map(() => 'string'),
    );
  });

  it('never hold a stored client secret, and never pass one on among the settings', () => {
    expect(valuesOf(settingsWith()).clientSecret).toBe('');
    expect(settingsOf({ ...valuesOf(settingsWith()), clientSecret: 'secret' })).not.toHaveProperty(
      'clientSecret',
    );
  });

  it('start with the schema’s defaults and without what only the administrator knows', () => {
    expect(newValues()).toMatchObject({
      name: '',
      host: '',
      clientId: '',
      applianceId: 'default',
      retryLimit: '7',
    });
  });

  it('of a copy have their own name that is not too long', () => {
    expect(copyOf(settingsWith()).name).toBe('Copy of Berlin');
    expect(copyOf(settingsWith({ name: 'x'.repeat(100) })).name).toHaveLength(100);
  });

  it('keeps the projects that sessions may write into, and asks again whether it may be all of them', () => {
    const these = { mode: 'these' as const, projects: [{ id: '10000', key: 'SUP' }] };
    expect(copyOf(settingsWith({ writableProjects: these })).writableProjects).toEqual(these);
    expect(copyOf(settingsWith()).writableProjects.mode).toBe('');
  });

  it.each(['', '  ', 'five', '7.5', '1e3', '0x10', '12345678901'])(
    'do not pass %p on as a number',
    (typed) => {
      expect(settingsOf({ ...valuesOf(settingsWith()), retryLimit: typed }).retryLimit).toBeNaN();
    },
  );

  it('use the default instead of a wrong polling interval that is not shown', () => {
    const values = { ...valuesOf(settingsWith()), pollingIntervalMinutes: '7' };
    expect(settingsOf(values).pollingIntervalMinutes).toBe(5);
    expect(settingsOf({ ...values, pollingIntervalMinutes: '30' }).pollingIntervalMinutes).toBe(30);
    expect(settingsOf({ ...values, pollingEventTypes: ['session-end'] }).pollingIntervalMinutes).toBe(7);
  });

  it('use the default instead of a wrong survey look-back that is not shown', () => {
    const values = { ...valuesOf(settingsWith()), surveyLookBackHours: '999' };
    expect(settingsOf(values).surveyLookBackHours).toBe(24);
    expect(settingsOf({ ...values, pollingEventTypes: ['session-end'] }).surveyLookBackHours).toBe(999);
  });

  it('treat a client secret of spaces as none', () => {
    expect(clientSecretOf({ ...newValues(), clientSecret: '  ' })).toBeUndefined();
    expect(clientSecretOf({ ...newValues(), clientSecret: ' s3 ' })).toBe('s3');
  });
});
