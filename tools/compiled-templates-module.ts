import { precompileTemplate } from '../src/report/compile-template';
import { builtInTemplate, templateUses } from '../src/report/template-use';

/** The source of the module that carries the shipped templates as Handlebars' compiler makes them. */
export function compiledTemplatesModule(): string {
  const entries = templateUses.map((use) => {
    const template = builtInTemplate(use);
    const { names, specification } = precompileTemplate(template);
    const fields = [
      `format: ${JSON.stringify(template.format)}`,
      `length: ${template.text.length}`,
      `names: ${JSON.stringify([...names].sort())}`,
      `specification: ${specification}`,
    ];
    return `  ${use}: {\n${fields.map((field) => `    ${field},\n`).join('')}  },\n`;
  });
  return `${header}export const compiledBuiltIns = {\n${entries.join('')}} as const;\n`;
}

const header = `// @ts-nocheck
// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// \`npx tsx tools/generate-templates.ts\`. To compile a template takes longer than a whole event, and its compiler
// longer to load.

/** What Handlebars' compiler makes of the templates that the app ships, by what they are used for. */
`;
