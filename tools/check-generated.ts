/** Tells whether the files that are generated are what they would be made of now. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtInTemplatesModule } from './built-in-templates-module';
import { compiledInvitationModule, compiledTemplatesModule } from './compiled-templates-module';
import { templateDocs } from './template-docs';
import { templateTexts } from './template-texts';

const root = resolve(__dirname, '..');

const generated = {
  'src/report/built-in-templates.ts': () => builtInTemplatesModule(templateTexts(join(root, 'templates'))),
  'src/report/compiled-built-ins.ts': compiledTemplatesModule,
  'src/report/compiled-invitation.ts': compiledInvitationModule,
  'docs/templates.md': templateDocs,
};

for (const [path, make] of Object.entries(generated)) {
  const text = readFileSync(join(root, path), 'utf8');
  if (text === make(text)) continue;
  console.log(`${path} is stale. Run: npx tsx tools/generate-templates.ts`);
  process.exitCode = 1;
}
