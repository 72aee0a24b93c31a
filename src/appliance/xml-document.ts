import { decodeXML } from 'entities';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PolicyError } from '../failure/policy-error';
import {
  ReportTooComplex,
  ReportTooLarge,
  ReportUnreadable,
  UnexpectedAnswer,
} from '../session/appliance-errors';
import { tagPrefix, XmlElement, type RawNode } from './xml-element';
import { refuseLargeParts } from './xml-parts';

/** The largest answer that is read; a session of 50,000 events has 15 to 20 MB. */
export const maximumReportBytes = 20 * 1024 * 1024;

/** A session of 50,000 events has about 300,000; a million of them would need more than 512 MB. */
const maximumElements = 700_000;

/** The elements of a report have up to five. */
const maximumAttributes = 1_000;

/** Deeper than any report, whose deepest branch (system information) has nine levels. */
const deepestNesting = 40;

/**
 * Decodes the five entities of XML and numeric references, and nothing else: what a DOCTYPE declares is never
 * expanded and stands in the text as it was written.
 */
const entityDecoder = {
  decode: decodeXML,
  addInputEntities: () => {},
  setExternalEntities: () => {},
  setXmlVersion: () => {},
  reset: () => {},
};

/**
 * Parses an answer of the XML API.
 *
 * @param host names the appliance in errors
 * @returns the root element
 * @throws ReportUnreadable if it is cut off or not well-formed, ReportTooLarge, ReportTooComplex, UnexpectedAnswer
 * if it is not XML at all; nothing else
 */
export function parseXml(answer: string, host: string): XmlElement {
  refuseTooLarge(answer, host);
  const xml = answer.trim();
  if (xml === '') throw new ReportUnreadable(host, 'it is empty');
  if (!xml.startsWith('<')) throw new UnexpectedAnswer(host, 'it is not XML');
  if (isWebPage(xml)) throw new UnexpectedAnswer(host, 'it is a web page');
  return rootOf(readNodes(xml, host), host);
}

function refuseTooLarge(answer: string, host: string): void {
  // A string has at most as many UTF-16 units as UTF-8 bytes; the bytes are counted where they arrive.
  if (answer.length > maximumReportBytes) throw new ReportTooLarge(host, '20 MB');
  refuseLargeParts(answer, host);
}

function isWebPage(xml: string): boolean {
  return /^<(?:!doctype\s+)?html[\s>]/i.test(afterProlog(xml.slice(0, 2000)));
}

/** What follows the declarations and comments before a document's first element, or before its DOCTYPE. */
function afterProlog(start: string): string {
  let rest = start.trimStart();
  for (let end = prologEnd(rest); end > 0; end = prologEnd(rest)) rest = rest.slice(end).trimStart();
  return rest;
}

/**
 * Where the declaration or comment ends that the text begins with; 0 if it begins with none, or with one without end.
 */
function prologEnd(text: string): number {
  if (text.startsWith('<?')) return text.indexOf('>') + 1;
  const commentEnd = text.startsWith('<!--') ? text.indexOf('-->', '<!--'.length) : -1;
  return commentEnd === -1 ? 0 : commentEnd + '-->'.length;
}

/** The parser tolerates what is cut off; the validator does not, but keeps every open element, so this is the order. */
function readNodes(xml: string, host: string): RawNode[] {
  try {
    const nodes = newParser(host).parse(xml) as RawNode[];
    if (XMLValidator.validate(xml) === true) return nodes;
  } catch (error) {
    // Any other message quotes the document, which holds text from a session: it goes no further.
    if (error instanceof PolicyError) throw error;
  }
  throw new ReportUnreadable(host, 'it is cut off or not well-formed');
}

/** With `preserveOrder` the tree is built once; the other form is a second tree made from it. */
function newParser(host: string): XMLParser {
  let elements = 0;
  let attributes = 0;
  return new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    ignorePiTags: true,
    parseTagValue: false,
    trimValues: false,
    jPath: false,
    maxNestedTags: deepestNesting,
    processEntities: true,
    entityDecoder,
    // Called twice for an empty element.
    transformTagName: (name) => (name.startsWith(tagPrefix) ? name : tagPrefix + name),
    tagValueProcessor: (_name, text, _path, _hasAttributes, isLeaf) =>
      !isLeaf && text.trim() === '' ? '' : text,
    // An element's attributes come before the element.
    attributeValueProcessor: (_name, value) => {
      attributes += 1;
      if (attributes > maximumAttributes) {
        throw new ReportTooComplex(host, `an element with over ${maximumAttributes} attributes`);
      }
      return value;
    },
    updateTag: (name) => {
      attributes = 0;
      elements += 1;
      if (elements > maximumElements) throw new ReportTooComplex(host, `over ${maximumElements} elements`);
      return name;
    },
  });
}

function rootOf(nodes: RawNode[], host: string): XmlElement {
  const roots = nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key.startsWith(tagPrefix));
    return tag === undefined ? [] : [new XmlElement(tag.slice(tagPrefix.length), node)];
  });
  const root = roots[0];
  if (!root || roots.length > 1) throw new ReportUnreadable(host, 'it has no single root element');
  return root;
}
