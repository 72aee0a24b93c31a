import { placeOf } from '../../../../stand/console/ui-kit/place';
import { tokenVariable } from '../../../../stand/console/ui-kit/token-variable';

describe('a design token', () => {
  it.each([
    ['color.text.subtle', 'var(--ds-text-subtle)'],
    ['elevation.surface.sunken', 'var(--ds-surface-sunken)'],
    ['space.100', 'var(--ds-space-100)'],
    ['currentColor', 'currentColor'],
    ['#fff', '#fff'],
  ])('%s is %s in CSS', (token, css) => {
    expect(tokenVariable(token)).toBe(css);
  });
});

describe('a link of a page', () => {
  it('to an issue leads to the console', () => {
    expect(placeOf('/browse/SUP-12')).toBe('/?issue=SUP-12');
    expect(placeOf('https://stand.atlassian.net/browse/SUP-12?focusedId=1')).toBe('/?issue=SUP-12');
  });

  it('to the web leads there', () => {
    expect(placeOf('https://example.com/a')).toBe('https://example.com/a');
  });

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x', ''])('%p leads nowhere', (href) => {
    expect(placeOf(href)).toBe('#');
  });
});
