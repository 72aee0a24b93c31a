/** Makes anew what is made from templates/ and from the data and helpers of templates. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInTemplatesModule } from './built-in-templates-module';
import { compiledInvitationModule, compiledTemplatesModule } from './compiled-templates-module';
import { templateDocs } from './template-docs';
import { templateTexts } from './template-texts';

const root = resolve(__dirname, '..');
const module = builtInTemplatesModule(templateTexts(join(root, 'templates')));
writeFileSync(join(root, 'src/report/built-in-templates.ts'), module);
// Reads the module that was just written.
const compiled = compiledTemplatesModule();
writeFileSync(join(root, 'src/report/compiled-built-ins.ts'), compiled);
writeFileSync(join(root, 'src/report/compiled-invitation.ts'), compiledInvitationModule());

const docs = join(root, 'docs/templates.md');
writeFileSync(docs, templateDocs(readFileSync(docs, 'utf8')));
