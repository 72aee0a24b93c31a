import { decodeXML } from 'entities';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { PolicyError } from '../failure/policy-error';
import { ReportTooComplex, ReportTooLarge, ReportUnreadable, UnexpectedAnswer } from './appliance-errors';
import { tagPrefix, XmlElement, type RawNode } from './xml-element';

/** The largest answer that is read; a session of 50,000 events has 15 to 20 MB. */
export const maximumReportBytes = 20 * 1024 * 1024;

/** A session of 50,000 events has about 300,000; a million of them would need more than 512 MB. */
const maximumElements = 700_000;

/** The parser collects a text character by character, at 32 bytes each until the text ends. */
const longestText = 4 * 1024 * 1024;

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
 * @throws ReportUnreadable where it is cut off or not well-formed, ReportTooLarge, ReportTooComplex, UnexpectedAnswer
 * where it is not XML at all; nothing else
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
  for (let from = 0; from < answer.length;) {
    const next = answer.indexOf('<', from);
    const end = next === -1 ? answer.length : next;
    if (end - from > longestText) throw new ReportTooComplex(host, 'a text of more than 4 MB');
    from = end + 1;
  }
}

function isWebPage(xml: string): boolean {
  return /^(?:<\?[^>]*>|<!--[^]*?-->|\s+)*<(?:!doctype\s+)?html[\s>]/i.test(xml.slice(0, 2000));
}

/** The parser tolerates what is cut off; the validator does not, but keeps every open element: hence this order. */
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
    updateTag: (name) => {
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
