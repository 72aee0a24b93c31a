import { checkMarkup } from '../../../src/report/markup-check';
import { builtInTemplate, templateUses } from '../../../src/report/template-use';

/** Line, column and message of each warning. */
function warnings(text: string, format: 'rich' | 'plain' = 'rich'): [number, number, string][] {
  return checkMarkup({ text, format }).map(({ line, column, message }) => [line, column, message]);
}

describe('the markup of a rich template', () => {
  it('is reported with its place if reports leave it out', () => {
    const text =
      '<p>x</p>\n<script>a < b; "<i onclick>"</script>\n<img src="x" onerror="y()">\n<FONT color="red">x</font>';
    expect(warnings(text)).toEqual([
      [2, 1, '`<script>` is left out, with what is in it'],
      [3, 1, '`<img>` is left out'],
      [3, 14, 'the attribute `onerror` is left out'],
      [4, 1, '`<font>` is left out: only its text stays'],
    ]);
  });

  it('is reported once, with the other lines', () => {
    const text =
      '<p class="a">\n<p style=b>\n<p class>\n<p\nclass="{{session.id}}">\n<p class=1>\n<p class=2>';
    expect(warnings(text)).toEqual([
      [1, 4, 'the attribute `class` is left out (also in lines 3, 5, 6, and 1 more times)'],
      [2, 4, 'the attribute `style` is left out'],
    ]);
  });

  it('is reported if it is no link or no panel after all', () => {
    const text = `<a href="javascript:alert(1)">x</a>
      <a href='https://example.com/{{session.id}}'>x</a><a href="{{session.links.chat}}">x</a><a>x</a>
      <div data-panel="danger">x</div><div data-panel="note">x</div><div data-panel="{{session.type}}">x</div>`;
    expect(warnings(text)).toEqual([
      [1, 4, 'this is no link: an address begins with https:// or http://'],
      [3, 12, 'there is no panel `danger`: only its text stays'],
    ]);
  });

  it('is not what only looks like it', () => {
    const text =
      '1 < 2 <3 <- <!-- <font> --> {{join session.teams "<u>"}} {{! <img> }} <h{{session.id}}> \\{{a}} <b>';
    expect(warnings(text)).toEqual([]);
  });

  it.each(templateUses)('is as it should be in the built-in template %s', (use) => {
    expect(checkMarkup(builtInTemplate(use))).toEqual([]);
  });
});

describe('the markup of a plain template', () => {
  it('is reported once, because it is shown as it is written', () => {
    expect(warnings('from <bob@example.com>\n<b>x</b><i>y</i>', 'plain')).toEqual([
      [2, 1, '`<b>` is shown as it is written: this template is plain text'],
    ]);
    expect(warnings('from <bob@example.com> 1 <2', 'plain')).toEqual([]);
  });
});
