import { ReportTooComplex } from '../session/appliance-errors';

/** The parser collects a text character by character, at 32 bytes each until the text ends. */
const longestText = 4 * 1024 * 1024;

/** The parser makes a list of a tag's attributes before any can be counted, at 50 bytes for each character. */
const longestTag = 512 * 1024;

const comment = ['<!--', '-->'] as const;
const cdata = ['<![CDATA[', ']]>'] as const;

/**
 * Refuses a document of which a single part would take too much memory while it is parsed. Looks at each character
 * once, and takes tags apart as the parser does.
 *
 * @throws ReportTooComplex
 */
export function refuseLargeParts(xml: string, host: string): void {
  for (let at = 0; at < xml.length;) {
    const textEnd = indexOrEnd(xml, '<', at);
    const partEnd = endOfPart(xml, textEnd);
    const isTag = !isLiteral(xml, textEnd);
    if (textEnd - at > longestText || (!isTag && partEnd - textEnd > longestText)) {
      throw new ReportTooComplex(host, 'a text of more than 4 MB');
    }
    if (isTag && partEnd - textEnd > longestTag) {
      throw new ReportTooComplex(host, 'an element with more than 512 KB of attributes');
    }
    at = partEnd;
  }
}

function isLiteral(xml: string, at: number): boolean {
  return xml.startsWith(comment[0], at) || xml.startsWith(cdata[0], at);
}

/** The end of the comment, the CDATA section or the tag that begins at `from`. */
function endOfPart(xml: string, from: number): number {
  for (const [opening, closing] of [comment, cdata]) {
    if (!xml.startsWith(opening, from)) continue;
    return indexOrEnd(xml, closing, from + opening.length) + closing.length;
  }
  return endOfTag(xml, from, xml.startsWith('<?', from) ? /["']|\?>/g : /["'>]/g);
}

/** A quoted `>` does not end a tag. @param mark finds quotes and ends */
function endOfTag(xml: string, from: number, mark: RegExp): number {
  mark.lastIndex = from;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0].endsWith('>')) return mark.lastIndex;
    mark.lastIndex = indexOrEnd(xml, found[0], mark.lastIndex) + 1;
  }
  return xml.length;
}

function indexOrEnd(xml: string, wanted: string, from: number): number {
  const index = xml.indexOf(wanted, from);
  return index === -1 ? xml.length : index;
}
