import fc from 'fast-check';

/** Any characters, halves of them included, and any bytes read as text. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 60 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)),
);

/** Pieces that mean something to one of the readers. */
export const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '"',
    "'",
    '&',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&nbsp;',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<!--',
    '-->',
    '<?',
    '?>',
    '<error>',
    '<!DOCTYPE a [',
    '<!ENTITY a "b">',
    '</session>',
    'xmlns=',
    '<html',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\uD800',
    '\uDC00',
    '\uFEFF',
    '\u00AD',
    '\u200B',
    '\u202E',
    '\u2028',
    '\u0130',
    'ß',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00A0',
    '\u3000',
    '-',
    '--',
    '\u2011',
    '\u2013',
    '_',
    '/',
    '\\',
    '.',
    ',',
    ';',
    ':',
  ],
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{#each events}}',
    '{{/each}}',
    '{{!--',
    '--}}',
    '(',
    ')',
    '|',
    '@',
    '$',
    '%2D',
    '%',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '"":',
    'null',
    'true',
    '1e999',
    '-0',
    '0x1',
    '9'.repeat(30),
    '__proto__',
    'constructor',
  ],
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<ul>',
    '<li>',
    '<table>',
    '<tr>',
    '<td>',
    '<pre>',
    '<br>',
    '<a href="',
    '<div data-panel="',
  ],
  ...['SUP-1', 'https://x.example/browse/SUP-2', 'UTF-8', 'a=1&b=2', '=cmd', '2026-02-30T25:61:61Z', 'PT1H'],
);

/** Pieces and texts in a row. */
export const mixedText = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: anyText }), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Names that are special somewhere. */
export const hostileName = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'then',
    'toJSON',
    '#text',
    ':@',
    '$a',
  ],
);

/** Valid texts with parts cut out and others put in. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(), fc.nat({ max: 60 }), fc.oneof(pieces, anyText));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

function changed(text: string, [at, length, put]: [number, number, string]): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + length);
}

/** Values as they come by JSON, with hostile names and texts in them. */
export const hostileValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53, '', undefined),
    fc.double(),
    mixedText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(hostileName, fc.string({ maxLength: 6 })), tie('value')), { maxLength: 4 })
      .map((pairs) => namedValues(pairs)),
  ),
})).value;

/** Even `__proto__` is a name like others, as after `JSON.parse`. */
export function namedValues(pairs: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of pairs) {
    Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
  }
  return made;
}
