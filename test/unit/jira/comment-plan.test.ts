import { newerComments, planComment } from '../../../src/jira/comment-plan';

describe('a plan for the comment of a session', () => {
  test('creates it if there is none', () => {
    expect(planComment({ hash: 'new' }, [])).toEqual({ kind: 'create' });
  });

  test('leaves one that says the same, and updates one that does not', () => {
    const found = [{ id: '7', hash: 'same' }];
    expect(planComment({ hash: 'same' }, found)).toEqual({ kind: 'keep', id: '7', remove: [] });
    expect(planComment({ hash: 'new' }, found)).toEqual({ kind: 'update', id: '7', remove: [] });
  });

  test('keeps the oldest of several, even if a newer one says what is wanted', () => {
    const newestFirst = [
      { id: '9', hash: 'new' },
      { id: '8', hash: 'old' },
      { id: '7', hash: 'old' },
    ];
    expect(planComment({ hash: 'new' }, newestFirst)).toEqual({
      kind: 'update',
      id: '7',
      remove: ['9', '8'],
    });
    expect(newerComments(newestFirst)).toEqual(['9', '8']);
  });
});
