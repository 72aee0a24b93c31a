import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { clockDuration } from '../../../stand/appliance/report-xml';
import { eventXml } from '../../../stand/appliance/xml/event-xml';
import { attributeList, escapeText, textElement, wrap } from '../../../stand/appliance/xml/xml-text';
import { newAppliance, parseXml, sessionReport } from './appliance-fixture';

/** Any text of whole characters, rich in those that are special to XML. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(...'<>&"\'\r\n\t ;#]x\u0000\u000b\u0085\u2028\ufffe\ufeff'),
    maxLength: 30,
  }),
);

const reader = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });

/** The body of an event as a reader of the report gets it. */
function bodyRead(xml: string): string {
  const { event } = reader.parse(xml) as { event: { body?: string; encoded_body?: string } };
  if (event.encoded_body !== undefined) return Buffer.from(event.encoded_body, 'base64').toString('utf8');
  return event.body ?? '';
}

describe('The XML of a report', () => {
  it('brings any chat text through unchanged', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        expect(bodyRead(eventXml({ at: 0, type: 'Chat Message', body }))).toBe(body);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays well-formed, whatever is in names, files and attributes', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, name) => {
        const xml = eventXml({
          at: 0,
          type: text,
          performedBy: { type: 'customer', gsNumber: '1', name },
          filename: text,
          files: [text, name],
          data: [{ name, value: text }],
          systemInformation: [{ name, fields: [text], rows: [[name]] }],
        });
        expect(Object.keys(parseXml(xml) as object)).toEqual(['event']);
      }),
      { numRuns: 500 },
    );
  });

  it('encodes a text with half a surrogate pair rather than breaking the document', () => {
    const xml = eventXml({ at: 0, type: 'Chat Message', body: 'half \ud83d' });
    expect(xml).toContain('<encoded_body>');
    expect(bodyRead(xml)).toBe('half \ufffd');
  });

  it('escapes what is special and replaces what XML cannot hold', () => {
    expect(escapeText('a]]>b & <c>\r\n\u0001')).toBe('a]]&gt;b &amp; &lt;c&gt;&#13;\n\ufffd');
    expect(attributeList({ a: '"\n\t<', b: undefined, c: 0 })).toBe(' a="&quot;&#10;&#9;&lt;" c="0"');
  });

  it('leaves out an element without a text, and writes an empty one short', () => {
    expect(textElement('os', undefined)).toBe('');
    expect(textElement('os', '')).toBe('<os></os>');
    expect(wrap('end_time', '')).toBe('<end_time/>');
  });

  it('writes a duration in hours, minutes and seconds, beyond a day too', () => {
    expect(clockDuration(0)).toBe('00:00:00');
    expect(clockDuration(3_723_999)).toBe('01:02:03');
    expect(clockDuration(360_000_000)).toBe('100:00:00');
  });

  it('has everything about a session in its place', async () => {
    const appliance = newAppliance({ seed: 3 });
    const { lsid } = appliance.startSession({
      externalKey: 'SUP-12',
      representatives: ['mlindqvist'],
      language: 'english',
      preset: 'three-representatives',
      customer: 'Ada Byron',
      customAttributes: [{ codeName: 'asset', displayName: 'Asset tag', value: 'A<1>' }],
    });
    appliance.endSession(lsid);
    const digits: unknown = expect.stringMatching(/^\d+$/);
    const theEnd: unknown = expect.arrayContaining([
      expect.objectContaining({ '@event_type': 'Session End' }),
    ]);
    expect(parseXml(await sessionReport(appliance, lsid))).toMatchObject({
      session_list: {
        session: {
          '@lsid': lsid,
          session_type: 'support',
          lseq: digits,
          start_time: { '@timestamp': digits },
          public_site: { '@id': '1', '#text': 'Default' },
          external_key: 'SUP-12',
          custom_attributes: {
            custom_attribute: { '@display_name': 'Asset tag', '@code_name': 'asset', '#text': 'A<1>' },
          },
          session_chat_view_url: `https://support.example.com/session_chat?lsid=${lsid}&view=1`,
          jumpoint: { '@id': '-1' },
          primary_customer: { '@gsnumber': '1', '#text': 'Ada Byron' },
          primary_rep: { '@gsnumber': '2', '@id': '12', '#text': 'Maja Lindqvist' },
          team_list: { team: expect.any(String) as unknown },
          customer_list: { customer: [{ '@gsnumber': '1', username: 'Ada Byron', primary_cust: '1' }, {}] },
          rep_list: {
            representative: [
              {
                '@gsnumber': '2',
                '@id': '12',
                username: 'mlindqvist',
                display_name: 'Maja Lindqvist',
                public_display_name: 'Maja L.',
                private_display_name: 'Maja Lindqvist (Tier 2)',
                session_owner: '1',
                primary_rep: '1',
                invited: '0',
              },
              { session_owner: '0' },
              { '@gsnumber': '4', invited: '1' },
            ],
          },
          session_details: { event: theEnd },
        },
      },
    });
  });
});
