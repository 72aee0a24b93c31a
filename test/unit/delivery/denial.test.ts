import { confirmDelay, isDeniedAgain, withDenials } from '../../../src/delivery/denial';

const minute = 60_000;

describe('a denial', () => {
  test('is confirmed by a second look five minutes later, and not sooner', () => {
    const denials = withDenials([], ['SUP-2'], 0);
    expect(isDeniedAgain([], ['SUP-2'], confirmDelay)).toBe(false);
    expect(isDeniedAgain(denials, ['SUP-2'], 5 * minute - 1)).toBe(false);
    expect(isDeniedAgain(denials, ['SUP-2'], 5 * minute)).toBe(true);
  });

  test('of one issue confirms nothing of another', () => {
    const denials = withDenials([], ['SUP-2'], 0);
    expect(isDeniedAgain(denials, ['SUP-2', 'SUP-3'], 9 * minute)).toBe(false);
    const later = withDenials(denials, ['SUP-2', 'SUP-3'], 9 * minute);
    expect(later).toEqual([
      { of: 'SUP-2', since: 0 },
      { of: 'SUP-3', since: 9 * minute },
    ]);
  });

  test('is kept with a bounded number of others', () => {
    const keys = Array.from({ length: 100 }, (_, index) => `SUP-${index + 1}`);
    expect(withDenials([], keys, 0).length).toBeLessThanOrEqual(40);
  });
});
