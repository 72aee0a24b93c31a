import { isMarker, markedWith, markerKey } from '../../../src/jira/marker';

const marker = { configurationId: 'one', lsid: 'a' };

const entry = (id: string, value: unknown) => ({ id, properties: [{ key: markerKey, value }] });

describe('what the app wrote for a session', () => {
  test('is known by configuration and session, and nobody else’s is taken for it', () => {
    const entries = [
      entry('1', { ...marker, hash: 'x' }),
      entry('2', { ...marker, configurationId: 'two', hash: 'x' }),
      entry('3', { ...marker, lsid: 'b', hash: 'x' }),
      entry('4', marker),
      entry('5', 'nonsense'),
      { id: '6', properties: [{ key: 'another-app', value: { ...marker, hash: 'x' } }] },
    ];
    expect(markedWith(entries, marker).map(({ id }) => id)).toEqual(['1']);
  });

  test.each([undefined, null, 'one', [], {}, { configurationId: 'one' }, { lsid: 'a' }])(
    'is not named by %j',
    (value) => expect(isMarker(value, marker)).toBe(false),
  );
});
