/** How one entry of a list is not well-formed: with a bare `&` in it, or so that not even its id can be read. */
export type SpoiltKind = 'malformed-entry' | 'entry-without-id';

const unescaped = '<remark>Research & Supply</remark>';

/**
 * The answer with one entry that is not well-formed, as of an appliance that escapes too little.
 *
 * @param lsid whose entry it is; the first one if absent
 */
export async function spoilEntry(
  answer: Response,
  { kind, lsid }: { kind: SpoiltKind; lsid?: string },
): Promise<Response> {
  const { status, headers } = answer;
  const text = spoilt(await answer.text(), kind, lsid?.toLowerCase());
  return new Response(text, { status, headers });
}

function spoilt(xml: string, kind: SpoiltKind, lsid = '[0-9a-f]{32}'): string {
  const entry = new RegExp(`<(\\w+) lsid="(${lsid})"([^<>]*?)(/?)>`).exec(xml);
  if (!entry) return xml;
  const [whole, name = '', id = '', attributes = '', isEmpty = ''] = entry;
  const shown = kind === 'malformed-entry' ? id : '?';
  const tag = `<${name} lsid="${shown}"${attributes}>${unescaped}${isEmpty ? `</${name}>` : ''}`;
  return xml.slice(0, entry.index) + tag + xml.slice(entry.index + whole.length);
}
