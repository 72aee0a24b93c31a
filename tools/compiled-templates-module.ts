import { precompileTemplate } from '../src/report/compile-template';
import { builtInTemplate, reportUses, type TemplateUse } from '../src/report/template-use';

/** The source of the module that carries the shipped templates of reports as Handlebars' compiler makes them. */
export function compiledTemplatesModule(): string {
  const entries = reportUses.map((use) => `  ${use}: ${compiled(use)},\n`);
  const says =
    'What Handlebars’ compiler makes of the templates of reports that the app ships, by their uses.';
  return `${header}/** ${says} */\nexport const compiledBuiltIns = {\n${entries.join('')}} as const;\n`;
}

/** The same for invitations: who sends those has no use for the templates of reports. */
export function compiledInvitationModule(): string {
  const says = 'What Handlebars’ compiler makes of the template of invitations that the app ships.';
  return `${header}/** ${says} */\nexport const compiledInvitationTemplate = ${compiled('invitation')} as const;\n`;
}

function compiled(use: TemplateUse): string {
  const template = builtInTemplate(use);
  const { names, specification } = precompileTemplate(template);
  const fields = [
    `format: ${JSON.stringify(template.format)}`,
    `length: ${template.text.length}`,
    `names: ${JSON.stringify([...names].sort())}`,
    `specification: ${specification}`,
  ];
  return `{\n${fields.map((field) => `    ${field},\n`).join('')}  }`;
}

const header = `// @ts-nocheck
// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// \`npx tsx tools/generate-templates.ts\`. To compile a template takes longer than a whole event, and its compiler
// longer to load.

`;
