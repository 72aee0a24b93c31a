import fc from 'fast-check';
import { anyText, hostileName, mixedText } from './hostile-text';

const elementName = fc.oneof(
  fc.constantFrom(
    ...[
      'session_list',
      'session',
      'session_details',
      'event',
      'body',
      'encoded_body',
      'error',
      'files',
      'file',
    ],
    ...[
      'exit_survey_list',
      'exit_survey',
      'question_list',
      'question',
      'answer_list',
      'answer',
      'x:y',
      'a:b:c',
    ],
    ...[
      'customer_list',
      'customer',
      'representative_list',
      'representative',
      'primary_rep',
      'public_ip',
      'duration',
    ],
    ...[
      'start_time',
      'end_time',
      'external_key',
      'api_information',
      'permissions',
      'permission',
      'lsid',
      'timestamp',
    ],
    ...[
      'session_summary',
      'custom_attributes',
      'attribute',
      'data',
      'value',
      'filename',
      'filesize',
      'performed_by',
    ],
  ),
  hostileName,
  fc.string({ minLength: 1, maxLength: 8 }),
);

const attribute = fc.tuple(
  fc.oneof(fc.constantFrom('lsid', 'timestamp', 'type', 'id', 'gsnumber', 'event_type', 'code'), elementName),
  fc.oneof(fc.constantFrom('a1', '0', '-1', '1700000000', '99999999999999999999', 'session-end'), anyText),
);

const attributes = fc
  .array(attribute, { maxLength: 3 })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''));

/** Well-formed but for their names, and full of names that the readers look for. */
export const hostileTree = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    mixedText.map(escaped),
    anyText.map((text) => `<![CDATA[${text}]]>`),
    tie('tree'),
  ),
  tree: fc
    .tuple(elementName, attributes, fc.array(tie('node'), { maxLength: 4 }))
    .map(([name, written, children]) => `<${name}${written}>${children.join('')}</${name}>`),
})).tree;

/** As an element of a report holds it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
