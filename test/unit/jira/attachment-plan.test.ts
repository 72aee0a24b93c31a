import { planAttachment } from '../../../src/jira/attachment-plan';

const file = (id: string, name = 'report.txt', isOfPerson = false) => ({ id, name, isOfPerson });

describe('a plan for an attached file', () => {
  test('attaches it if no file has its name', () => {
    expect(planAttachment('report.txt', [file('1', 'other.txt')])).toEqual({ kind: 'attach' });
  });

  test('keeps the first of its name and removes the others', () => {
    const found = [file('1', 'other.txt'), file('2'), file('3'), file('4')];
    expect(planAttachment('report.txt', found)).toEqual({ kind: 'keep', id: '2', remove: ['3', '4'] });
  });

  test('leaves those alone that a person has attached', () => {
    const found = [file('1', 'report.txt', true), file('2'), file('3', 'report.txt', true)];
    expect(planAttachment('report.txt', found)).toEqual({ kind: 'keep', id: '2', remove: [] });
    expect(planAttachment('report.txt', [file('1', 'report.txt', true)])).toEqual({ kind: 'attach' });
  });
});
