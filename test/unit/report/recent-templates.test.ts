import { compileTemplate, type CompiledTemplate } from '../../../src/report/render-template';
import { RecentTemplates } from '../../../src/report/recent-templates';

function compiled(text: string, cache: RecentTemplates): CompiledTemplate {
  return compileTemplate({ text, format: 'rich' }, cache);
}

describe('the compiled templates that are kept', () => {
  it('are those used last, and never more than so many', () => {
    const cache = new RecentTemplates(2);
    const [one, two] = [compiled('one', cache), compiled('two', cache)];
    expect(compiled('one', cache)).toBe(one);
    compiled('three', cache);
    expect(compiled('one', cache)).toBe(one);
    expect(compiled('two', cache)).not.toBe(two);
  });

  it('are told apart by text and format', () => {
    const cache = new RecentTemplates(5);
    expect(compiled('{{session.id}}', cache)).not.toBe(
      compileTemplate({ text: '{{session.id}}', format: 'plain' }, cache),
    );
  });
});
