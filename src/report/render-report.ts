import { createHash } from 'node:crypto';
import type { Session } from '../session/session';
import type { AdfDocument } from './adf';
import { adfToText } from './adf-text';
import { buildReportData, sortSession, type SortedSession } from './build-report-data';
import { canonicalJson } from './canonical-json';
import { newestWritten } from './chat-data';
import { chatLineSize } from './chat-line-size';
import { displayFormat, type DisplayFormat, type FormatMemory } from './display-format';
import { fitReport, smallestBounds, type ReportDraft } from './fit-report';
import { htmlToAdf } from './html-to-adf';
import { jsonLength } from './json-length';
import { cutNote, leftOutNote } from './left-out-note';
import type { CompiledTemplate } from './compiled-template';
import { limitsFor, type RenderLimits } from './render-budget';
import type { Report, Shortened } from './report';
import { Shortening, type Bounds } from './shortening';
import { textToAdf } from './text-to-adf';
import { trimDocument } from './trim-document';

export interface ReportRequest {
  session: Session;
  template: CompiledTemplate;
  /** A BCP 47 tag. */
  locale: string;
  /** An IANA name. */
  timeZone: string;
  /**
   * The most characters that the report may take. Jira allows 32,767 in the text of a work log or comment. It does not
   * document what exactly it counts, so the limit applies to the report's whole JSON.
   */
  limit?: number;
  /** Where formats are kept between reports. Without it, each report makes its own. */
  formats?: FormatMemory;
}

const jiraLimit = 32_767;

/**
 * Renders a session with a template. A report that is too long is shortened visibly, and never refused: the oldest
 * lines of the chat go first, then lists are cut, and finally the end of the report.
 *
 * @throws TemplateError if the template uses a helper wrongly
 */
export function renderReport({ limit = jiraLimit, ...request }: ReportRequest): Report {
  const context = studioFor(request, limit);
  const { adf, shortened } = fittingReport(context, limit) ?? cutReport(context, limit);
  const hash = createHash('sha256').update(canonicalJson(adf)).digest('hex');
  return { adf, hash, shortened, text: adfToText(adf) };
}

/** What all drafts of one report share. */
interface RenderContext {
  sorted: SortedSession;
  template: CompiledTemplate;
  display: DisplayFormat;
  limits: RenderLimits;
}

function studioFor(
  { session, template, locale, timeZone, formats }: Omit<ReportRequest, 'limit'>,
  limit: number,
): RenderContext {
  return {
    limits: limitsFor(limit),
    sorted: sortSession(session),
    template,
    display: displayFormat(locale, timeZone, formats),
  };
}

function fittingReport(context: RenderContext, limit: number): Draft | undefined {
  const { events, names } = context.sorted;
  const chat = context.template.names.has('lines') ? (events.get('chat') ?? []) : [];
  const newestLine = newestWritten(chat);
  return fitReport({
    draft: (bounds) => draftReport(context, bounds),
    chatLines: chat.length,
    chatLineSize: (index, textLength) => {
      const line = chat.at(-1 - index);
      return line ? chatLineSize(line, names, textLength) : 0;
    },
    newestLine,
    newestLineLength: chat.at(-1 - newestLine)?.body?.length ?? 0,
    limit,
  });
}

interface Draft extends ReportDraft {
  adf: AdfDocument;
  shortened?: Shortened;
}

function draftReport({ sorted, template, display, limits }: RenderContext, bounds: Bounds): Draft {
  const shortening = new Shortening(bounds, display.words);
  const data = buildReportData(sorted, {
    display,
    shortening,
    withChatLines: template.names.has('lines'),
    withEvents: template.names.has('events'),
  });
  const { leftOut, links } = data.session;
  const { text, isCut } = template.render(data, display, limits);
  const adf = template.format === 'rich' ? htmlToAdf(text) : textToAdf(text);
  const note = leftOutNote(leftOut, links, template.names, display);
  if (note) adf.content.push(note);
  if (isCut) adf.content.push(cutNote('restTooMuchWork', display));
  const shortened = isCut || shortening.happened ? { chatLinesLeftOut: leftOut.chatLines } : undefined;
  const { longestText, longestList } = shortening;
  return { adf, size: jsonLength(adf), longestText, longestList, shortened };
}

function cutReport(context: RenderContext, limit: number): Pick<Draft, 'adf' | 'shortened'> {
  const { adf, shortened } = draftReport(context, smallestBounds(limit));
  const cut = trimDocument(adf, limit, cutNote('restTooLong', context.display));
  return { adf: cut, shortened: shortened ?? { chatLinesLeftOut: 0 } };
}
