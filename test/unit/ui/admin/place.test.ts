import * as fc from 'fast-check';
import { deliveryStates } from '../../../../src/delivery/delivery';
import { everything, periodWords } from '../../../../src/ui/admin/activity/filter';
import {
  addressOf,
  beginning,
  placeAt,
  tabNames,
  withFilterInUse,
  type Place,
} from '../../../../src/ui/admin/place/place';
import { keysOf } from '../../../../src/foundation/keys-of';

const text = fc.string({ minLength: 1, maxLength: 50 }).filter((each) => each.trim() === each);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const day = fc.constantFrom('2026-01-31', '2026-02-01');
const filters = fc.record({
  configurationId: optional(text),
  state: optional(fc.constantFrom(...deliveryStates)),
  search: fc.oneof(fc.constant(''), text),
});
const periods = fc.oneof(
  fc.constantFrom(...keysOf(periodWords).filter((period) => period !== 'own')).map((period) => ({ period })),
  fc.record({ period: fc.constant('own' as const), from: optional(day), to: optional(day) }),
);

describe('the address of a place', () => {
  it('leads back to that place', () => {
    fc.assert(
      fc.property(filters, periods, optional(text), (filter, period, delivery) => {
        const place: Place = { tab: 'activity', filter: { ...filter, ...period }, delivery };
        expect(placeAt(addressOf(place))).toEqual(place);
      }),
      { numRuns: 200 },
    );
    for (const tab of tabNames) {
      expect(placeAt(addressOf({ tab, filter: everything }))).toMatchObject({ tab, filter: everything });
    }
  });

  it('says what is chosen and no more', () => {
    expect(addressOf(beginning)).toEqual({ pathname: '/', search: '' });
    expect(addressOf({ tab: 'activity', filter: everything })).toEqual({ pathname: '/activity', search: '' });
    const parked: Place = { tab: 'activity', filter: { ...everything, state: 'parked', period: 'week' } };
    expect(addressOf({ ...parked, delivery: 'berlin 1' })).toEqual({
      pathname: '/activity',
      search: '?state=parked&period=week&delivery=berlin+1',
    });
    expect(addressOf({ ...beginning, form: 'berlin' })).toEqual({ pathname: '/', search: '' });
  });

  it('is taken as far as it makes sense, whoever wrote it', () => {
    const at = (pathname: string, search = '') => placeAt({ pathname, search });
    for (const nothing of ['', '/', '/unknown', '/__proto__', '//']) expect(at(nothing)).toEqual(beginning);
    expect(at('activity/more')).toMatchObject({ tab: 'activity', filter: everything });
    expect(at('/templates', '?state=parked')).toEqual({ tab: 'templates', filter: everything });
    const wrong = `?state=broken&period=toString&configuration=${'x'.repeat(101)}&delivery=${'x'.repeat(501)}`;
    expect(at('/activity', wrong)).toMatchObject({ filter: everything, delivery: undefined });
    expect(at('/activity', '?period=own&from=2026-1-1&to=2026-01-02').filter).toMatchObject({
      period: 'own',
      from: undefined,
      to: '2026-01-02',
    });
    expect(at('/activity', `?search=${'x'.repeat(301)}`).filter.search).toBe('');
  });

  it('keeps the filter in use if it is the same, so that no list is read again', () => {
    const shown: Place = { tab: 'activity', filter: { ...everything, state: 'parked' } };
    const opened = placeAt({ pathname: '/activity', search: '?state=parked&delivery=1' });
    expect(withFilterInUse(opened, shown).filter).toBe(shown.filter);
    const other = placeAt({ pathname: '/activity', search: '?state=done' });
    expect(withFilterInUse(other, shown).filter).toBe(other.filter);
  });
});
