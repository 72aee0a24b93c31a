import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInTemplatesModule } from './built-in-templates-module';
import { templateTexts } from './template-texts';

const root = resolve(__dirname, '..');
const module = builtInTemplatesModule(templateTexts(join(root, 'templates')));
writeFileSync(join(root, 'src/report/built-in-templates.ts'), module);
