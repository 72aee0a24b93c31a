/** The templates by name, without the ending `.hbs`. */
export type TemplateTexts = Readonly<Record<string, string>>;

/** The source of the module that carries the shipped templates into the app's bundle. */
export function builtInTemplatesModule(templates: TemplateTexts): string {
  const entries = Object.entries(templates).sort(([one], [other]) => (one < other ? -1 : 1));
  const fields = entries.map(([name, text]) => `  ${name}: ${templateLiteral(text)},\n`);
  return `${header}export const builtInTemplates = {\n${fields.join('')}} as const;\n`;
}

const header = `// Generated from templates/*.hbs by tools/generate-templates.ts: change those, and run
// \`npx tsx tools/generate-templates.ts\`. The app's bundler cannot import .hbs files.

/** The texts of the templates that the app ships, by name. */
`;

function templateLiteral(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
}
