import Handlebars from 'handlebars/dist/handlebars.min.js';
import { buildReportData, sortSession } from './build-report-data';
import { compileChanged } from './compile-template';
import { displayFormat, type DisplayFormat } from './display-format';
import { invitationData } from './invitation-data';
import type { InvitationRequest } from './render-invitation';
import type { ReportRequest } from './render-report';
import type { ReportTemplate } from './report-template';
import { everyEntry, Shortening } from './shortening';
import type { TemplateData } from './template-data';
import { positionOf } from './template-problem';
import type { TemplatePosition } from './template-error';
import { indexAt, lineStarts } from './template-position';
import { withoutTagEnd } from './tag-end';

/** A value that a template shows, and that a session does not have. */
export interface EmptyValue extends TemplatePosition {
  /** As it is in the template, without the braces. */
  written: string;
}

/** What a report does not show of what its template asks for. */
export interface EmptyValues {
  /**
   * In the order of the template, each once. Values that a report shows for some entries of a list are none of them.
   */
  values: EmptyValue[];
  /** Whether the report shows no value at all, although its template asks for some. */
  isAll: boolean;
}

/**
 * The values for which a report of the session shows nothing. What a condition or an empty list leaves out is none of
 * them: nobody misses it.
 *
 * @throws TemplateError
 */
export function emptyValues(
  template: ReportTemplate,
  { session, locale, timeZone }: Pick<ReportRequest, 'session' | 'locale' | 'timeZone'>,
): EmptyValues {
  const display = displayFormat(locale, timeZone);
  const shortening = new Shortening(everyEntry, display.words);
  const data = buildReportData(sortSession(session), { display, shortening, withEvents: true });
  return emptyIn(template, data, display);
}

/** The same for an invitation. @throws TemplateError */
export function emptyValuesOfInvitation(
  template: ReportTemplate,
  { invitation, locale, timeZone }: Pick<InvitationRequest, 'invitation' | 'locale' | 'timeZone'>,
): EmptyValues {
  const display = displayFormat(locale, timeZone);
  return emptyIn(template, invitationData(invitation, display), display);
}

function emptyIn(template: ReportTemplate, data: TemplateData, display: DisplayFormat): EmptyValues {
  const places: EmptyValue[] = [];
  const compiled = compileChanged(template, (program) =>
    new MarkValues(places, template.text).accept(program),
  );
  const shown = new Map<number, boolean>();
  for (const [, place, value = ''] of compiled.render(data, display).text.matchAll(marked)) {
    shown.set(Number(place), shown.get(Number(place)) || /\S/.test(value));
  }
  const empty = places.filter((_, place) => shown.get(place) === false);
  const isAll = shown.size > 0 && ![...shown.values()].includes(true);
  return { values: eachOnce(empty), isAll };
}

/** Around a value of a rendered text: characters that no text of a session holds, and the number of its place. */
const [begin, middle, end] = ['\uFDD1', '\uFDD2', '\uFDD3'];
const marked = new RegExp(`${begin}(\\d+)${middle}([^${begin}${middle}${end}]*)${end}`, 'g');

/** Puts marks around every `{{…}}` of a syntax tree. */
class MarkValues extends Handlebars.Visitor {
  private readonly starts: readonly number[];

  constructor(
    private readonly places: EmptyValue[],
    private readonly text: string,
  ) {
    super();
    this.starts = lineStarts(text);
  }

  override Program(program: hbs.AST.Program): void {
    super.Program(program);
    program.body = program.body.flatMap((node) => (isValue(node) ? this.marked(node) : [node]));
  }

  private marked(value: hbs.AST.MustacheStatement): hbs.AST.Statement[] {
    const place = this.places.push({ ...positionOf(value), written: this.writtenOf(value) }) - 1;
    return [content(`${begin}${place}${middle}`, value), value, content(end, value)];
  }

  private writtenOf({ loc }: hbs.AST.MustacheStatement): string {
    const from = indexAt(this.starts, { line: loc.start.line, column: loc.start.column + 1 });
    const to = indexAt(this.starts, { line: loc.end.line, column: loc.end.column + 1 });
    return withoutTagEnd(this.text.slice(from, to))
      .replace(/^[{~&\s]+/, '')
      .replace(/\s+/g, ' ');
  }
}

function isValue(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

/** A piece of text. What it was before white space was taken from it matters to nobody. */
function content(value: string, { loc }: hbs.AST.Node): hbs.AST.ContentStatement {
  return { type: 'ContentStatement', value, original: { open: false, close: false }, loc };
}

function eachOnce(values: readonly EmptyValue[]): EmptyValue[] {
  const first = new Map<string, EmptyValue>();
  for (const value of values) if (!first.has(value.written)) first.set(value.written, value);
  return [...first.values()];
}
