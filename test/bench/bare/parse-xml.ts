import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Elements of which there may be several, so that one of them is a list, too. */
const lists = new Set(['session', 'event', 'customer', 'representative', 'team']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (name) => lists.has(name),
});

/**
 * A document as objects, by fast-xml-parser with its validator.
 *
 * @throws Error if it is cut off or not well-formed
 */
export function parseXml(xml: string): unknown {
  if (XMLValidator.validate(xml) !== true) throw new Error('The report is cut off or not well-formed.');
  return parser.parse(xml);
}
