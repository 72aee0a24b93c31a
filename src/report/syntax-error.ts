import { TemplateError, type TemplatePosition } from './template-error';
import { indexAt, lineStarts, positionAt } from './template-position';
import { unclosedBlock, unclosedBlocks, unclosedTagBefore, type UnclosedPart } from './unclosed-parts';

/** An error of Handlebars as a TemplateError that says where it is. Handlebars' syntax errors only say the line. */
export function syntaxError(error: unknown, template: string): TemplateError {
  if (error instanceof TemplateError) return error;
  if (!(error instanceof Error)) return new TemplateError('it does not compile');
  return parserError(error, template) ?? compilerError(error);
}

/** `Parse error on line 3:`, an excerpt, a pointer under it, and what the parser expected. */
function parserError(error: Error, template: string): TemplateError | undefined {
  const [heading = '', excerpt = '', pointer = '', expectation = ''] = error.message.split('\n');
  const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(heading)?.[1];
  if (line === undefined) return undefined;
  const before = excerpt.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '');
  const position = placeAfter(before, Number(line), template) ?? { line: Number(line), column: 1 };
  const unclosed = unclosedAt(position, expectation, template);
  return unclosed
    ? new TemplateError(unclosed.problem, positionAt(template, unclosed.start), { cause: error })
    : new TemplateError(problemIn(expectation), position, { cause: error });
}

/** The parser finds out at the end of the text, or at a character that cannot be in an expression. */
function unclosedAt(
  position: TemplatePosition,
  expectation: string,
  template: string,
): UnclosedPart | undefined {
  const isEnd = /got 'EOF'/.test(expectation);
  if (!isEnd && expectation !== '' && !/got 'INVALID'/.test(expectation)) return undefined;
  const tag = unclosedTagBefore(template, isEnd ? template.length : indexAt(lineStarts(template), position));
  if (tag || !isEnd) return tag;
  const [block] = unclosedBlocks(template);
  return block && { start: block.start, problem: unclosedBlock(template, block) };
}

function problemIn(expectation: string): string {
  if (/got 'EOF'/.test(expectation)) return 'a block that is opened ({{#…}}) is not closed ({{/…}})';
  if (/'CLOSE_UNESCAPED'.*got 'CLOSE'/.test(expectation)) return 'what begins with {{{ ends with }}}';
  if (/got 'OPEN_ENDBLOCK'/.test(expectation)) return 'a block is closed that is not open';
  if (/got 'INVALID'/.test(expectation)) return 'a character stands here that cannot stand in an expression';
  return 'this cannot stand here';
}

/** The excerpt is the text before the mistake, without its line feeds. Finds where it ends in the template. */
function placeAfter(excerpt: string, lineReported: number, template: string): TemplatePosition | undefined {
  if (excerpt === '') return positionAt(template, 0);
  const flat = template.replaceAll('\n', '');
  const upToLine = template.split('\n').slice(0, lineReported).join('').length;
  const start = flat.lastIndexOf(excerpt, upToLine - excerpt.length);
  if (start < 0) return undefined;
  let rest = start + excerpt.length;
  let line = 1;
  for (const text of template.split('\n')) {
    if (rest <= text.length) return { line, column: rest + 1 };
    rest -= text.length;
    line += 1;
  }
  return undefined;
}

/** `… - 3:14` at the end of the message, with a column that counts from 0. */
function compilerError(error: Error): TemplateError {
  const [, text = error.message, line, column] = /^(.*?)(?: - (\d+):(\d+))?$/s.exec(error.message) ?? [];
  const position = line && column ? { line: Number(line), column: Number(column) + 1 } : undefined;
  const helper = /used the unknown helper (\S+)$/.exec(text)?.[1];
  const problem = helper === undefined ? (mismatch(text) ?? text) : `there is no helper named "${helper}"`;
  return new TemplateError(problem, position, { cause: error });
}

function mismatch(text: string): string | undefined {
  const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(text) ?? [];
  return opened && closed && `{{#${opened}}} is closed by {{/${closed}}}`;
}
