/** Anything that XML 1.0 cannot hold at all, escaped or not: most control characters, half surrogate pairs. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const everyNotXml = new RegExp(notXml, 'gu');

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // As a bare character, a reader would turn it into a line feed.
  '\r': '&#13;',
};
const attributeEscapes: Readonly<Record<string, string>> = {
  ...textEscapes,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Whether the text can stand in an XML document. */
export function isXmlText(text: string): boolean {
  return !notXml.test(text);
}

/** Text as the content of an element; what XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  return escape(text, /[&<>\r]/g, textEscapes);
}

export function escapeAttribute(text: string): string {
  return escape(text, /[&<>"\r\n\t]/g, attributeEscapes);
}

function escape(text: string, special: RegExp, escapes: Readonly<Record<string, string>>): string {
  const clean = isXmlText(text) ? text : text.replace(everyNotXml, '\uFFFD');
  return clean.replace(special, (character) => escapes[character] ?? character);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The attributes as they stand in a tag, each with a space before it; those undefined are left out. */
export function attributeList(attributes: Attributes): string {
  let list = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) list += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return list;
}

/** An element with text, or nothing at all if there is no text. */
export function textElement(
  name: string,
  text: string | number | undefined,
  attributes: Attributes = {},
): string {
  if (text === undefined) return '';
  return `<${name}${attributeList(attributes)}>${escapeText(String(text))}</${name}>`;
}

/** An element around ready markup; empty ones are written as an empty tag. */
export function wrap(name: string, markup: string, attributes: Attributes = {}): string {
  const open = `<${name}${attributeList(attributes)}`;
  return markup === '' ? `${open}/>` : `${open}>${markup}</${name}>`;
}

export function flag(value: boolean): '1' | '0' {
  return value ? '1' : '0';
}
