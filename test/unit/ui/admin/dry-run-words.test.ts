import { wordsOf } from '../../../../src/ui/admin/dry-run/dry-run-words';

describe('the title of a dry run', () => {
  it('says that nothing would change, rather than that something would be written', () => {
    expect(wordsOf({ outcome: 'done', changes: [] }).title).toMatch(/nothing would change/);
    expect(wordsOf({ outcome: 'done', changes: ['a work log'] }).title).toMatch(/would be written/);
  });

  it('is no success if a part would be refused', () => {
    expect(wordsOf({ outcome: 'done-with-remarks', changes: ['a work log'] }).look).toBe('warning');
  });
});
