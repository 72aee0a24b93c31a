import { renderToStaticMarkup } from 'react-dom/server';
import { AdfDocument } from '../../../../stand/console/adf/adf-document';

const draw = (...content: object[]) =>
  renderToStaticMarkup(<AdfDocument document={{ type: 'doc', version: 1, content }} />);
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

describe('drawing an Atlassian document', () => {
  it('draws paragraphs, headings and marked text', () => {
    const html = draw(
      { type: 'heading', attrs: { level: 3 }, content: [text('Summary')] },
      paragraph(text('Session '), text('L-42', { type: 'strong' }, { type: 'code' })),
    );
    expect(html).toContain('<h3><span>Summary</span></h3>');
    expect(html).toContain('<code><strong>L-42</strong></code>');
  });

  it('draws lists that start where the document says', () => {
    const item = { type: 'listItem', content: [paragraph(text('one'))] };
    const html = draw(
      { type: 'orderedList', attrs: { order: 3 }, content: [item] },
      { type: 'bulletList', content: [item] },
    );
    expect(html).toContain('<ol start="3"><li><p><span>one</span></p></li></ol>');
    expect(html).toContain('<ul><li>');
  });

  it('draws header cells and spans of a table', () => {
    const html = draw({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(text('Name'))] },
            { type: 'tableCell', content: [paragraph(text('PC-1'))] },
          ],
        },
      ],
    });
    expect(html).toContain('<th colSpan="2"><p><span>Name</span></p></th><td><p><span>PC-1</span></p></td>');
  });

  it('draws an expandable section with its title, and one without a title too', () => {
    const content = [paragraph(text('hello'))];
    expect(draw({ type: 'expand', attrs: { title: 'Chat' }, content })).toContain('<summary>Chat</summary>');
    expect(draw({ type: 'nestedExpand', content })).toContain('<summary>Show more</summary>');
  });

  it('follows web and mail links only', () => {
    const link = (href: string) => draw(paragraph(text('here', { type: 'link', attrs: { href } })));
    expect(link('https://example.com/x')).toContain('<a href="https://example.com/x"');
    expect(link('mailto:a@example.com')).toContain('href="mailto:a@example.com"');
    expect(link('javascript:alert(1)')).not.toContain('<a');
    expect(link('//example.com')).not.toContain('<a');
  });

  it('keeps what looks like markup as text', () => {
    expect(draw(paragraph(text('<script>alert(1)</script>')))).toContain('&lt;script&gt;');
  });

  it('draws code, panels, rules, quotes, breaks, dates and states', () => {
    const html = draw(
      { type: 'codeBlock', content: [text('a\n'), text('b')] },
      { type: 'panel', attrs: { panelType: 'warning' }, content: [paragraph(text('Careful'))] },
      { type: 'rule' },
      { type: 'blockquote', content: [paragraph(text('said'), { type: 'hardBreak' }, text('he'))] },
      paragraph(
        { type: 'date', attrs: { timestamp: '1785542400000' } },
        { type: 'status', attrs: { text: 'Done', color: 'green' } },
      ),
    );
    expect(html).toContain('<code>a\nb</code>');
    expect(html).toContain('adf-panel-warning');
    expect(html).toContain('<hr/>');
    expect(html).toContain('<span>said</span><br/><span>he</span>');
    expect(html).toContain('1 Aug 2026');
    expect(html).toContain('adf-status-green');
  });

  it('shows an unknown node, even one named like a member of every object', () => {
    expect(draw({ type: 'mediaSingle', content: [] })).toContain('data-adf-unknown="mediaSingle"');
    expect(draw({ type: 'constructor', content: [] })).toContain('data-adf-unknown="constructor"');
  });

  it('says so if there is no document', () => {
    expect(renderToStaticMarkup(<AdfDocument document={null} />)).toContain('There is no text.');
  });
});
