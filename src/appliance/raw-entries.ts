/**
 * Looks into a document that is not well-formed, by its tags alone, so that one broken entry of a list does not hide
 * the others. Everything here is linear in the length of the text.
 */

/** Longest name of a tag that is looked at, with its prefix. */
const longestName = 100;

const tagStart = /<(?:[\w.-]{1,40}:)?([\w.-]{1,60})(?=[\s/>])/y;

/**
 * The entries of a list, each from its tag up to the next one's.
 *
 * @param roots the local names that the list may have
 * @param items the local names that its entries may have
 * @returns `undefined` if the list's own end is missing: the answer is cut off then, and more may have followed
 */
export function rawEntries(
  answer: string,
  roots: readonly string[],
  items: readonly string[],
): string[] | undefined {
  const xml = answer.trim();
  const end = lastTag(xml);
  if (!end || !roots.includes(end.name)) return undefined;
  const starts: number[] = [];
  for (let at = xml.indexOf('<'); at !== -1 && at < end.at; at = xml.indexOf('<', at + 1)) {
    tagStart.lastIndex = at;
    const name = tagStart.exec(xml)?.[1];
    if (name !== undefined && items.includes(name)) starts.push(at);
  }
  return starts.map((start, index) => ownText(xml.slice(start, starts[index + 1] ?? end.at)));
}

/** The text of an error that is the whole document, or all there is inside its root; `undefined` if it is another. */
export function errorTextIn(answer: string): string | undefined {
  const xml = answer.trim();
  const end = lastTag(xml);
  if (!end) return undefined;
  const inside = end.name === 'error' ? end : lastTag(xml.slice(0, end.at).trim());
  const opening = inside?.name === 'error' ? /<(?:[\w.-]{1,40}:)?error(?:\s[^<>]{0,500})?>/.exec(xml) : null;
  if (!inside || !opening) return undefined;
  return xml.slice(opening.index + opening[0].length, inside.at);
}

const idInAttribute = /\blsid\s{0,9}=\s{0,9}["']([0-9a-f]{32})["']/i;
const idInElement = /<(?:[\w.-]{1,40}:)?lsid>\s{0,99}([0-9a-f]{32})\s{0,99}</i;

/** The session id of an entry, 32 hex digits as documented, in lower case. */
export function sessionIdIn(entry: string): string | undefined {
  return (idInAttribute.exec(entry) ?? idInElement.exec(entry))?.[1]?.toLowerCase();
}

const secondsInAttribute = /\b(?:timestamp|ts)\s{0,9}=\s{0,9}["'](\d{1,12})["']/;

/** The moment that an entry's own tag tells, as it stands there. */
export function secondsIn(entry: string): string | undefined {
  return secondsInAttribute.exec(entry.slice(0, entry.indexOf('>') + 1))?.[1];
}

/** The closing tag that a document ends with. */
function lastTag(xml: string): { name: string; at: number } | undefined {
  const at = xml.endsWith('>') ? xml.lastIndexOf('</') : -1;
  if (at === -1 || xml.length - at > longestName) return undefined;
  const name = /^<\/(?:[\w.-]{1,40}:)?([\w.-]{1,60})\s{0,9}>$/.exec(xml.slice(at))?.[1];
  return name === undefined ? undefined : { name, at };
}

/** Up to the entry's own end, if it has one: what stands between two entries is not part of it. */
function ownText(entry: string): string {
  const name = /^<([\w.:-]{1,100})/.exec(entry)?.[1] ?? '';
  const closing = entry.lastIndexOf(`</${name}`);
  const end = closing === -1 ? entry.indexOf('/>') + 1 : entry.indexOf('>', closing);
  return end > 0 ? entry.slice(0, end + 1) : entry;
}
