import { compileTemplate } from '../../../src/report/compile-template';
import type { CompiledTemplate } from '../../../src/report/compiled-template';
import { RecentTemplates } from '../../../src/report/recent-templates';

function compiled(text: string, cache: RecentTemplates): CompiledTemplate {
  return compileTemplate({ text, format: 'rich' }, cache);
}

describe('the compiled templates that are kept', () => {
  it('are those used last, up to a fixed number', () => {
    const cache = new RecentTemplates(2);
    const [one, two] = [compiled('one', cache), compiled('two', cache)];
    expect(compiled('one', cache)).toBe(one);
    compiled('three', cache);
    expect(compiled('one', cache)).toBe(one);
    expect(compiled('two', cache)).not.toBe(two);
  });

  it('have a bounded number of characters in total, and always include the latest', () => {
    const cache = new RecentTemplates(10, 100);
    const [one, two] = [compiled('1'.repeat(40), cache), compiled('2'.repeat(40), cache)];
    expect([compiled('1'.repeat(40), cache), compiled('2'.repeat(40), cache)]).toEqual([one, two]);
    const three = compiled('3'.repeat(41), cache);
    expect(compiled('2'.repeat(40), cache)).toBe(two);
    expect(compiled('1'.repeat(40), cache)).not.toBe(one);
    compiled('4'.repeat(99), cache);
    expect(compiled('3'.repeat(41), cache)).not.toBe(three);
  });

  it('are distinguished by text and format', () => {
    const cache = new RecentTemplates(5);
    expect(compiled('{{session.id}}', cache)).not.toBe(
      compileTemplate({ text: '{{session.id}}', format: 'plain' }, cache),
    );
  });
});
