import { checkTemplate } from '../../../src/report/check-template';
import { parseTemplate } from '../../../src/report/compile-template';
import { TemplateError } from '../../../src/report/template-error';
import { WorkCounter } from '../../fuzz/growth/count-work';
import { growthOf } from '../../fuzz/growth/growth-of';

function repeated(open: string, inside: string, close: string, times: number): string {
  return open.repeat(times) + inside + close.repeat(times);
}

describe('a template that is nested too deeply', () => {
  it.each([
    ['blocks', repeated('{{#if a}}', 'x', '{{/if}}', 5_000)],
    ['sections', repeated('{{^a}}', 'x', '{{/a}}', 5_000)],
    ['a chain of conditions', `{{#if a}}x${'{{else if b}}y'.repeat(5_000)}{{/if}}`],
    ['parentheses', `{{shorten ${repeated('(shorten ', 'a', ')', 9_000)}}}`],
  ])('is refused before it is parsed: %s', (_name, template) => {
    const problems = checkTemplate({ use: 'workLog', format: 'plain', text: template }, []);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringMatching(/nested too deeply/) }),
    ]);
    expect(() => parseTemplate(template)).toThrow(TemplateError);
  });

  it.each([
    ['blocks', { before: '', again: '{{#a}}', after: '' }],
    ['parentheses', { before: '{{join ', again: '(join ', after: '}}' }],
  ])('is refused before what the parser does grows faster than the template: %s', (_name, template) => {
    const counter = new WorkCounter();
    try {
      expect(
        growthOf((text) => checkTemplate({ use: 'workLog', format: 'plain', text }, []), template, counter),
      ).toBe(undefined);
    } finally {
      counter.close();
    }
  });

  it('does not include one that is long, has parentheses in its text, or says many things in turn', () => {
    const one = '{{#if a}}x{{else if b}}(y {{shorten (join session.teams) 5}}{{else}}z{{/if}}\n';
    const problems = checkTemplate({ use: 'workLog', format: 'plain', text: one.repeat(500) }, []);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
