import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '../../../src/report/check-template';
import { sampleSessions } from '../../../src/report/sample-sessions';
import { templateDocs } from '../../../tools/template-docs';
import { expectValidAdf } from './adf-validator';
import { renderSample } from './render-sample';

const docs = readFileSync(join(__dirname, '../../../docs/templates.md'), 'utf8');

interface Recipe {
  title: string;
  text: string;
  sample: string;
  format: 'rich' | 'plain';
  shown: string;
}

function recipesIn(markdown: string): Recipe[] {
  const pattern =
    /### ([^\n]+)\n\n```template\n([^]*?)```\n\nOf the sample “([^”]+)”(, plain)?:\n\n```text\n([^]*?)```/g;
  return [...markdown.matchAll(pattern)].map(([, title = '', text = '', sample = '', plain, shown = '']) => ({
    title,
    text,
    sample,
    format: plain ? 'plain' : 'rich',
    shown,
  }));
}

describe('docs/templates.md', () => {
  it('lists the variables and helpers that exist (otherwise run npx tsx tools/generate-templates.ts)', () => {
    expect(templateDocs(docs)).toBe(docs);
    expect(docs).toContain('`session.customer.name`');
  });

  const recipes = recipesIn(docs);

  it('has a result for every recipe', () => {
    expect(recipes).toHaveLength(docs.match(/```template\n/g)?.length ?? 0);
    expect(recipes.length).toBeGreaterThan(5);
  });

  it.each(recipes)('has a recipe that works: $title', ({ text, sample, format, shown }) => {
    const found = sampleSessions.find(({ title }) => title === sample);
    if (!found) throw new Error(`There is no sample “${sample}”.`);
    const report = renderSample(found.session(), { template: { text, format } });
    expect(report.text).toBe(shown);
    expectValidAdf(report.adf);
    expect(checkTemplate({ text, format, use: 'workLog' }, sampleSessions)).toEqual([]);
  });
});
