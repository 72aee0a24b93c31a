import { wordKeys } from '../src/report/localize';
import { renderLimits } from '../src/report/render-budget';
import { maximumTemplateLength } from '../src/report/compile-template';
import {
  invitationVariables,
  templateHelperList,
  templateVariables,
  type TemplateHelper,
  type TemplateVariable,
} from '../src/report/template-catalogue';
import { english } from '../src/report/words/english';

/**
 * docs/templates.md with its generated parts made anew from the catalogue. They stand between
 * `<!-- generated: name -->` and `<!-- end -->`; all else is written by hand.
 */
export function templateDocs(markdown: string): string {
  return markdown.replace(
    /(<!-- generated: (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_whole, begin: string, name: string, end: string) => `${begin}\n${part(name)}\n${end}`,
  );
}

function part(name: string): string {
  const make = parts[name];
  if (!make) throw new Error(`docs/templates.md asks for a part that there is not: ${name}.`);
  return make();
}

const parts: Readonly<Record<string, () => string>> = {
  variables: () => grouped(templateVariables()).map(variablesSection).join('\n'),
  invitation: () => grouped(invitationVariables()).map(variablesSection).join('\n'),
  helpers: () => helperTable(templateHelperList()),
  words: () =>
    table(
      ['Key', 'In English'],
      wordKeys.map((key) => [code(key), inEnglish(key)]),
    ),
  limits: () =>
    `A template has at most ${thousands(maximumTemplateLength)} characters. While it is rendered, it may do ` +
    `${thousands(renderLimits.steps)} steps (values shown, helpers called, rounds of loops, entries that a ` +
    `helper goes through) and show ${thousands(renderLimits.characters)} characters.\n`,
};

/** One group for what is there anywhere, one for each list. */
function grouped(variables: readonly TemplateVariable[]): [lists: string, TemplateVariable[]][] {
  const groups = new Map<string, TemplateVariable[]>();
  for (const variable of variables) {
    const lists = variable.lists.join(' › ');
    groups.set(lists, [...(groups.get(lists) ?? []), variable]);
  }
  return [...groups];
}

function variablesSection([lists, variables]: [lists: string, TemplateVariable[]]): string {
  const rows = variables.map(({ path, type, optional, description, example }) => [
    code(path),
    optional ? `${type}, may be absent` : type,
    description,
    example === undefined ? '' : code(example),
  ]);
  const title = lists === '' ? '' : `#### In ${code(lists)}\n\n`;
  return title + table(['Variable', 'Type', 'What it is', 'For example'], rows);
}

function helperTable(helpers: readonly TemplateHelper[]): string {
  const rows = helpers.map(({ signature, description, example, shows }) => [
    code(signature),
    withCode(description),
    code(example),
    shows.split('\n').map(code).join('<br>'),
  ]);
  return table(['Helper', 'What it does', 'For example', 'Shows'], rows);
}

function inEnglish(key: string): string {
  const entry = Object.entries(english).find(([name]) => name === key);
  const phrase = entry?.[1] ?? '';
  return typeof phrase === 'string' ? phrase : phrase.other;
}

/** Padded as Prettier does it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = head.map((_title, column) =>
    cells.reduce((widest, row) => Math.max(widest, (row[column] ?? '').length), 3),
  );
  const lines = cells.map((row) => line(row.map((text, column) => text.padEnd(widths[column] ?? 0))));
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').trim()}\``;
}

/** Expressions in a description are code. */
function withCode(text: string): string {
  return text.replace(/\{\{.*?\}\}/g, code);
}

function thousands(count: number): string {
  return count.toLocaleString('en-US');
}
