import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInTemplates } from '../../../src/report/built-in-templates';
import { builtInTemplatesModule } from '../../../tools/built-in-templates-module';
import { templateTexts } from '../../../tools/template-texts';

const root = join(__dirname, '../../..');

describe('the built-in templates', () => {
  it('are those of the .hbs files (otherwise run npx tsx tools/generate-templates.ts)', () => {
    const texts = templateTexts(join(root, 'templates'));
    expect(builtInTemplates).toEqual(texts);
    const module = readFileSync(join(root, 'src/report/built-in-templates.ts'), 'utf8');
    expect(module).toBe(builtInTemplatesModule(texts));
  });

  it('are generated with whatever a template may hold', () => {
    const text = 'a `b` ${c} \\d {{e}}\n';
    const module = builtInTemplatesModule({ Odd: text });
    const literal = module.slice(module.indexOf('`', module.indexOf('Odd:')), module.lastIndexOf('`') + 1);
    expect(literal).toBe('`a \\`b\\` \\${c} \\\\d {{e}}\n`');
  });
});
