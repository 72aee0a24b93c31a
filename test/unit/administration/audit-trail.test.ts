import { combined, recorded } from '../../../src/administration/audit-trail';

const change = (path: string, before: string, after: string) => ({ path, label: path, before, after });

describe('changes that followed each other', () => {
  test('are merged into the first value before and the last one after', () => {
    expect(
      combined([change('name', 'A', 'B'), change('retryLimit', '7', '3'), change('name', 'B', 'C')]),
    ).toEqual([change('name', 'A', 'C'), change('retryLimit', '7', '3')]);
  });

  test('disappear if they were taken back', () => {
    expect(combined([change('name', 'A', 'B'), change('name', 'B', 'A')])).toEqual([]);
  });

  test('are none if there are none', () => {
    expect(combined([])).toEqual([]);
  });
});

describe('a change on record', () => {
  test('keeps its values, long ones shortened', () => {
    expect(recorded(change('name', 'A', 'B'))).toEqual(change('name', 'A', 'B'));
    const { before, after } = recorded(change('surveyTransitions', 'x'.repeat(5_000), ''));
    expect(before).toBe(`${'x'.repeat(500)}…`);
    expect(after).toBe('');
  });
});
