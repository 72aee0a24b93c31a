import { Tokenizer } from 'htmlparser2';
import { isPanelType } from './adf';
import { fateOf } from './html-to-adf';
import { safeLink } from './safe-link';
import { positionAt } from './template-position';
import type { TemplateProblem } from './template-problem';
import { templateTags } from './template-tags';
import type { ReportTemplate } from './report-template';

/**
 * Warnings for the markup of a template that nobody will see as such. In a rich one: elements, attributes and links
 * that are left out. In a plain one: markup that is shown as it is written.
 */
export function checkMarkup({ text, format }: ReportTemplate): TemplateProblem[] {
  const tags = openTags(text);
  const found = format === 'rich' ? tags.flatMap(leftOut) : shownAsWritten(tags);
  return grouped(found)
    .slice(0, mostWarnings)
    .map(({ problem, places: [first = 0, ...others] }) => ({
      severity: 'warning',
      message: problem + alsoIn(others, text),
      ...positionAt(text, first),
    }));
}

const mostLines = 3;

function alsoIn(places: readonly number[], text: string): string {
  if (places.length === 0) return '';
  const lines = new Set(places.slice(0, mostLines).map((place) => positionAt(text, place).line));
  const more = places.length > mostLines ? `, and ${places.length - mostLines} more times` : '';
  return ` (also in ${lines.size === 1 ? 'line' : 'lines'} ${[...lines].join(', ')}${more})`;
}

const mostWarnings = 100;

/** An element as it begins in the text. */
interface OpenTag {
  name: string;
  start: number;
  attributes: Attribute[];
}

interface Attribute {
  name: string;
  start: number;
  /** Absent if the template makes it of values. */
  value?: string;
}

interface Found {
  problem: string;
  start: number;
}

function leftOut({ name, start, attributes }: OpenTag): Found[] {
  const fate = fateOf(name);
  if (fate === 'nothing') return [{ problem: `\`<${name}>\` is left out, with what is in it`, start }];
  if (fate === 'kept') return attributes.flatMap((attribute) => leftOutOf(name, attribute));
  const consequence = textless.includes(name) ? '' : ': only its text stays';
  const scripts = attributes.filter((attribute) => attribute.name.startsWith('on'));
  return [
    { problem: `\`<${name}>\` is left out${consequence}`, start },
    ...scripts.flatMap((attribute) => leftOutOf(name, attribute)),
  ];
}

const textless =
  'area audio base col embed iframe img input link meta object source svg track video wbr'.split(' ');

function leftOutOf(element: string, { name, value, start }: Attribute): Found[] {
  if (element === 'a' && name === 'href') {
    const isLink = value === undefined || safeLink(value) !== undefined;
    const problem = 'this is no link: an address begins with https:// or http://';
    return isLink ? [] : [{ problem, start }];
  }
  if (element === 'div' && name === 'data-panel') {
    const isPanel = value === undefined || isPanelType(value);
    return isPanel ? [] : [{ problem: `there is no panel \`${value}\`: only its text stays`, start }];
  }
  return [{ problem: `the attribute \`${name}\` is left out`, start }];
}

/** One warning is enough: the format is wrong, not each element. */
function shownAsWritten(tags: readonly OpenTag[]): Found[] {
  const first = tags.find(({ name }) => fateOf(name) === 'kept');
  if (!first) return [];
  return [
    {
      problem: `\`<${first.name}>\` is shown as it is written: this template is plain text`,
      start: first.start,
    },
  ];
}

function grouped(found: readonly Found[]): { problem: string; places: number[] }[] {
  const places = new Map<string, number[]>();
  for (const { problem, start } of found) {
    const known = places.get(problem);
    if (known) known.push(start);
    else places.set(problem, [start]);
  }
  return [...places].map(([problem, starts]) => ({ problem, places: starts }));
}

/** The elements that begin in a template's text, in order. */
function openTags(text: string): OpenTag[] {
  const html = withoutTags(text);
  const tags: OpenTag[] = [];
  let attribute: Attribute | undefined;
  let value = '';
  const slice = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        // A name that the template makes of values is known only in a report.
        const name = text[end] === '{' ? '' : slice(start, end);
        tags.push({ name, start: start - 1, attributes: [] });
      },
      onattribname(start, end) {
        attribute = { name: slice(start, end), start };
        value = '';
        tags.at(-1)?.attributes.push(attribute);
      },
      onattribdata(start, end) {
        value += text.slice(start, end);
      },
      onattribend() {
        if (attribute && !value.includes('{{')) attribute.value = value;
      },
      onattribentity: ignored,
      oncdata: ignored,
      onclosetag: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onopentagend: ignored,
      onprocessinginstruction: ignored,
      onselfclosingtag: ignored,
      ontext: ignored,
      ontextentity: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags.filter(({ name }) => name !== '');
}

function ignored(): void {
  // Only what begins matters.
}

/** The text with spaces in place of all `{{…}}`, so that every character stays where it is. */
function withoutTags(text: string): string {
  let html = '';
  let from = 0;
  for (const { start, end } of templateTags(text)) {
    if (end === undefined) continue;
    html += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    from = end;
  }
  return html + text.slice(from);
}
