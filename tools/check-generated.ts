/** Tells whether the generated module of the built-in templates is what templates/ would make of it now. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInTemplatesModule } from './built-in-templates-module';
import { templateTexts } from './template-texts';

const root = resolve(__dirname, '..');
const generated = 'src/report/built-in-templates.ts';

if (
  readFileSync(join(root, generated), 'utf8') !==
  builtInTemplatesModule(templateTexts(join(root, 'templates')))
) {
  console.log(`${generated} is not what templates/ says. Run: npx tsx tools/generate-templates.ts`);
  process.exitCode = 1;
}
