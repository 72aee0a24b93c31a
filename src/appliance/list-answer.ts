import { PolicyError } from '../failure/policy-error';
import {
  EntriesUnreadable,
  ReportTooComplex,
  ReportTooLarge,
  ReportUnreadable,
} from '../session/appliance-errors';
import type { ListAnswer } from '../session/listing';
import { rawEntries, sessionIdIn } from './raw-entries';
import { readReportingAnswer } from './reporting-answer';
import { parseXml } from './xml-document';
import type { XmlElement } from './xml-element';

/** How a list is written. */
export interface ListShape<Entry> {
  /** The local names that its root and its entries may have. */
  roots: readonly string[];
  items: readonly string[];
  /** An entry, or `undefined` if it names no session. */
  read: (element: XmlElement) => Entry | undefined;
  /** An entry that is not well-formed, of which no more is known than its session and its text. */
  bare: (lsid: string, text: string) => Entry;
}

/** More are asked for in smaller windows. */
const mostEntries = 50_000;

/**
 * Reads a list. If it is not well-formed, each of its entries is read by itself, and of a broken one at least its
 * session's id: what is wrong with one entry does not concern the others.
 *
 * @throws ReportUnreadable if it is cut off, EntriesUnreadable if it is whole and none of its entries can be
 * told, ReportTooLarge, UnexpectedAnswer, ReportRefused
 */
export function readList<Entry>(answer: string, host: string, shape: ListShape<Entry>): ListAnswer<Entry> {
  try {
    const list = readReportingAnswer(answer, host, shape.roots);
    const elements = list ? shape.items.flatMap((item) => list.children(item)) : [];
    return collected(elements.map(shape.read));
  } catch (error) {
    if (!(error instanceof ReportUnreadable || error instanceof ReportTooComplex)) throw error;
    const texts = rawEntries(answer, shape.roots, shape.items);
    if (!texts) throw error;
    if (texts.length === 0) throw new EntriesUnreadable(host);
    if (texts.length > mostEntries) throw new ReportTooLarge(host, `${mostEntries} entries`);
    return collected(texts.map((text) => readEntry(text, host, shape)));
  }
}

function readEntry<Entry>(text: string, host: string, { read, bare }: ListShape<Entry>): Entry | undefined {
  const entry = parsedAlone(text, host, read);
  if (entry !== undefined) return entry;
  const lsid = sessionIdIn(text);
  return lsid === undefined ? undefined : bare(lsid, text);
}

function parsedAlone<Entry>(text: string, host: string, read: ListShape<Entry>['read']): Entry | undefined {
  try {
    return read(parseXml(text, host));
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

function collected<Entry>(read: (Entry | undefined)[]): ListAnswer<Entry> {
  const entries = read.filter((entry) => entry !== undefined);
  return { entries, unreadable: read.length - entries.length };
}
