import type { Alert } from '../../../../../src/administration/activity/health/alerts';
import { aboutAlert, alertActions } from '../../../../../src/ui/admin/activity/health/alert-actions';

const of = { configurationId: 'a', configuration: 'Berlin' };
const count = { value: 2, orMore: false };

describe('what can be done about an alert', () => {
  test.each<[Alert, unknown[]]>([
    [{ kind: 'parked', ...of, count }, [{ configurationId: 'a', state: 'parked', period: 'all' }]],
    [
      { kind: 'with-remarks', ...of, count },
      [{ configurationId: 'a', state: 'done-with-remarks', period: 'week' }],
    ],
    [
      { kind: 'appliance-down', ...of },
      ['test', 'try-now', { configurationId: 'a', state: 'waiting', period: 'all' }],
    ],
    [
      { kind: 'appliance-back', ...of },
      ['try-now', { configurationId: 'a', state: 'waiting', period: 'all' }],
    ],
    [{ kind: 'silence', since: 0, usual: 3 }, ['configurations']],
  ])('%j: shows exactly what it is about, or leads to what mends it', (alert, expected) => {
    const done = alertActions(alert).map((action) => (action.kind === 'show' ? action.filter : action.kind));
    expect(done).toMatchObject(expected);
    expect(done).toHaveLength(expected.length);
  });

  test('buttons of two alerts of one configuration have different names', () => {
    const names = (['parked', 'with-remarks'] as const).map((kind) => aboutAlert({ kind, ...of, count }));
    expect(new Set(names).size).toBe(2);
  });
});
