import { isShown } from '../../../stand/forge/display-conditions';

const conditions = {
  entityPropertyEqualTo: { entity: 'app' as const, propertyKey: 'panel', value: 'true' },
};

describe('a display condition', () => {
  it('is met if the app has stored what it names, compared as text', () => {
    expect(isShown(conditions, new Map([['panel', true]]))).toBe(true);
    expect(isShown(conditions, new Map([['panel', 'true']]))).toBe(true);
  });

  it('is not met by anything else, and not if nothing is stored', () => {
    expect(isShown(conditions, new Map([['panel', false]]))).toBe(false);
    expect(isShown(conditions, new Map([['other', true]]))).toBe(false);
    expect(isShown(conditions, new Map())).toBe(false);
  });

  it('that a module does not have is always met', () => {
    expect(isShown(undefined, new Map())).toBe(true);
  });
});
