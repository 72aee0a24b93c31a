import { maximumReportBytes, parseXml } from '../../../src/appliance/xml-document';
import {
  ReportTooComplex,
  ReportTooLarge,
  ReportUnreadable,
  UnexpectedAnswer,
} from '../../../src/session/appliance-errors';
import { host } from './samples';

const read = (xml: string) => parseXml(xml, host);

describe('an XML document', () => {
  it('is read by local names, whatever the namespace and prefix', () => {
    const root = read('<x:a xmlns:x="urn:one" x:id="7"><b xmlns="urn:two">t</b><y:b>u</y:b></x:a>');
    expect(root.name).toBe('a');
    expect(root.attribute('id')).toBe('7');
    expect(root.children('b').map((element) => element.value)).toEqual(['t', 'u']);
  });

  it('gives a list of one as a list, and no list as an empty one', () => {
    const root = read('<a><list><item>1</item></list></a>');
    expect(root.listed('list', 'item')).toHaveLength(1);
    expect(root.listed('list', 'other')).toEqual([]);
    expect(root.listed('none', 'item')).toEqual([]);
  });

  it('has no value for what is empty or missing', () => {
    const root = read('<a x="" y=" "><b/><c>  \n </c><d></d></a>');
    expect(['b', 'c', 'd', 'e'].map((name) => root.textOf(name))).toEqual(Array(4).fill(undefined));
    expect(['x', 'y', 'z'].map((name) => root.attribute(name))).toEqual(Array(3).fill(undefined));
  });

  it('keeps numbers and flags as the texts that they were', () => {
    expect(read('<a v="007"><b>007</b><c>true</c><d>1e3</d></a>').attribute('v')).toBe('007');
    expect(read('<a><b>007</b></a>').textOf('b')).toBe('007');
    expect(read('<a><b>1e3</b></a>').textOf('b')).toBe('1e3');
  });

  it('decodes the five entities and numeric references, once', () => {
    const xml = '<a v="&lt;&#65;"><b>&lt;&gt;&amp;&quot;&apos;&#x1F600;&#228;</b><c>&amp;lt;</c></a>';
    expect(read(xml).textOf('b')).toBe('<>&"\'😀ä');
    expect(read(xml).textOf('c')).toBe('&lt;');
    expect(read(xml).attribute('v')).toBe('<A');
  });

  it('decodes nothing in CDATA, and joins it with the text around it', () => {
    expect(read('<a>1 <![CDATA[&lt; <b> ]]>&gt;</a>').text).toBe('1 &lt; <b> >');
  });

  it('leaves white space and line ends inside a text alone', () => {
    expect(read('<a><b>one\r\n  two</b></a>').textOf('b')).toBe('one\n  two');
  });

  it('removes control characters, however they are written', () => {
    expect(read('<a v="x\u0008y"><b>a\u0000&#7;&#27;[1mb\u0085</b></a>').textOf('b')).toBe('a[1mb');
    expect(read('<a v="x\u0008y"/>').attribute('v')).toBe('xy');
  });

  it('may begin with a byte order mark, a declaration, comments and instructions', () => {
    expect(read('\uFEFF<?xml version="1.0"?><!-- x --><?pi y="z"?>\n<a>t</a>\n<!-- end -->').value).toBe('t');
  });
});

describe('a hostile XML document', () => {
  it('does not expand what a DOCTYPE declares', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;&x;&x;">]><a>&x;&y;</a>`;
    expect(read(bomb).text).toBe('&x;&y;');
  });

  it('does not read external entities', () => {
    expect(() => read('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toThrow(
      ReportUnreadable,
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'reads an element and an attribute named %s like any other',
    (name) => {
      const root = read(`<a><${name} ${name}="v">t</${name}><${name}/><b/></a>`);
      expect(root.textOf(name)).toBe('t');
      expect(root.child(name)?.attribute(name)).toBe('v');
      expect(root.child('b')?.attribute(name)).toBeUndefined();
      expect(root.child('b')?.child(name)).toBeUndefined();
      expect(read(`<${name}>t</${name}>`).name).toBe(name);
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
  );

  it('is refused when it nests deeper than any report, without using up the stack or memory', () => {
    expect(() => read('<a>'.repeat(500_000))).toThrow(ReportUnreadable);
    expect(() => read('<a>'.repeat(60) + '</a>'.repeat(60))).toThrow(ReportUnreadable);
    expect(read('<a>'.repeat(30) + '</a>'.repeat(30)).name).toBe('a');
  });

  it('is refused when it is larger than 20 MB, with a clear text', () => {
    expect(() => read('<'.padEnd(maximumReportBytes + 1))).toThrow(ReportTooLarge);
    expect(() => read('<'.padEnd(maximumReportBytes + 1))).toThrow(
      /support\.example\.com has more than 20 MB/,
    );
  });

  it.each([
    ['white space', ' '.repeat(1000)],
    ['declarations', '<?a?> '.repeat(200)],
    ['comments', '<!---->'.repeat(200)],
    ['comments of white space', '<!--  -->  '.repeat(100)],
  ])('is looked at in no time where a great deal stands before its root: %s', (_what, prolog) => {
    expect(read(`<?xml version="1.0"?>${prolog}<a>t</a>`).value).toBe('t');
    expect(() => read(`<?xml version="1.0"?>${prolog}<html><p>`)).toThrow(UnexpectedAnswer);
  });

  it('is refused when an element in it has more attributes than any report, before memory is used for them', () => {
    const attributes = (count: number) =>
      Array.from({ length: count }, (_, at) => ` a${at}="${at}>"`).join('');
    expect(read(`<a${attributes(1000)}/>`).attribute('a999')).toBe('999>');
    expect(() => read(`<a${attributes(1001)}/>`)).toThrow(/an element with over 1000 attributes/);
    expect(() => read(`<a b="<>"${' b'.repeat(300_000)}/>`)).toThrow(/more than 512 KB of attributes/);
    expect(() => read(`<?a >${' b'.repeat(300_000)}?><a/>`)).toThrow(/more than 512 KB of attributes/);
    expect(read(`<a>${`<b${attributes(600)}/>`.repeat(3)}</a>`).children('b')).toHaveLength(3);
  });

  it('is refused when one text in it would use up the memory', () => {
    expect(() => read(`<a>${'x'.repeat(5 * 1024 * 1024)}</a>`)).toThrow(ReportTooComplex);
  });
});

describe('an answer that is no well-formed XML', () => {
  it.each([
    ['cut off in a tag', '<a><b>t</b'],
    ['cut off between tags', '<a><b>t</b>'],
    ['cut off in CDATA', '<a><![CDATA[x'],
    ['cut off in a comment', '<a/><!-- x'],
    ['mismatched tags', '<a><b></a></b>'],
    ['two roots', '<a></a><b></b>'],
    ['two empty roots', '<a/><b/>'],
    ['attributes without quotes', '<a b=c></a>'],
    ['text after the root', '<a></a>x'],
    ['only a declaration', '<?xml version="1.0"?>'],
    ['nothing', ''],
    ['white space', ' \n '],
  ])('is unreadable: %s', (_what, xml) => {
    expect(() => read(xml)).toThrow(ReportUnreadable);
  });

  it.each([
    ['<!DOCTYPE html><html><body>Maintenance</body></html>'],
    ['<HTML lang="en"></HTML>'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html></html>'],
    ['Internal error'],
    ['{"error":"x"}'],
  ])('is unexpected: %s', (text) => {
    expect(() => read(text)).toThrow(UnexpectedAnswer);
  });

  it('is described without quoting it', () => {
    expect(() => read('<a>my password is hunter2')).toThrow(
      'The answer of the appliance support.example.com could not be read: it is cut off or not well-formed.',
    );
  });
});
