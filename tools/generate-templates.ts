/** Makes anew what is made from templates/ and from the data and helpers of templates. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInTemplatesModule } from './built-in-templates-module';
import { templateDocs } from './template-docs';
import { templateTexts } from './template-texts';

const root = resolve(__dirname, '..');
const module = builtInTemplatesModule(templateTexts(join(root, 'templates')));
writeFileSync(join(root, 'src/report/built-in-templates.ts'), module);

const docs = join(root, 'docs/templates.md');
writeFileSync(docs, templateDocs(readFileSync(docs, 'utf8')));
