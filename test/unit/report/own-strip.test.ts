import fc from 'fast-check';
import { precompileTemplate } from '../../../src/report/compile-template';
import { renderPlain } from './render-sample';
import { plainSession } from './sample-sessions';

const session = plainSession();

/** A branch that is taken if it is `id`; the others name nothing. */
const branch = (name: string, before = '', after = '') => `{{${before}else if session.${name}${after}}}`;

const textOf = (template: string) => renderPlain(template, session).text;

describe('a tilde at one “else if”', () => {
  it.each([
    [
      'of an earlier branch',
      `{{#if session.no1}}a\n${branch('no2', '~')}b\n${branch('id')}e\n${branch('no5')}f\n{{/if}}\nend`,
    ],
    [
      'of a later branch',
      `{{#if session.no1}}a\n${branch('no2')}b\n${branch('id')}e\n${branch('no5')}f\n${branch('no6', '~')}g\n{{/if}}\nend`,
    ],
    [
      'two branches before',
      `{{#if session.no1}}a\n${branch('no2')}b\n${branch('no4', '~')}d\n${branch('id')}e\n${branch('no5')}f\n{{/if}}\nend`,
    ],
  ])('leaves the white space of another branch alone: %s', (_name, template) => {
    expect(textOf(template)).toBe('e\nend\n');
  });

  it('takes the white space of the branch before it', () => {
    const template = `{{#if session.no1}}a{{else if session.id}}e \n ${branch('no2', '~')}b{{/if}}|`;
    expect(textOf(template)).toBe('e|\n');
  });

  it('takes the white space at the start of its own branch', () => {
    const template = `{{#if session.no1}}a${branch('no2')}b${branch('id', '', '~')} \n e{{/if}}|`;
    expect(textOf(template)).toBe('e|\n');
  });
});

describe('a tilde at the end of a chain', () => {
  it('takes the white space of the last branch, not of the second', () => {
    const chain = (name: string, last: string) =>
      textOf(`{{#if session.no1}}a${branch(name)}b ${branch(last)}c {{~/if}}|`);
    expect(chain('id', 'no')).toBe('b |\n');
    expect(chain('no', 'id')).toBe('c|\n');
  });

  it('takes that of an else at its end, and what follows the chain', () => {
    expect(textOf(`{{#if session.no1}}a${branch('no2')}b {{~else~}} c {{~/if~}} |`)).toBe('c|\n');
  });
});

/** What each branch of a chain shows follows from its own two tildes alone. */
test('every branch shows its text as if it stood alone', () => {
  const tilde = fc.constantFrom('', '~');
  const chains = fc.record({
    tildes: fc.array(fc.tuple(tilde, tilde), { minLength: 2, maxLength: 7 }),
    taken: fc.nat(5),
  });
  fc.assert(
    fc.property(chains, ({ tildes, taken }) => {
      const branches = tildes.length - 1;
      const chosen = taken % branches;
      const name = (at: number) => (at === chosen ? 'id' : `no${at}`);
      const tags = tildes.map(([before, after], at) => {
        if (at === branches) return `{{${before}/if${after}}}`;
        return at === 0 ? `{{${before}#if session.${name(0)}${after}}}` : branch(name(at), before, after);
      });
      const template = tags.map((tag, at) => (at === branches ? tag : `${tag} ${at} `)).join('');
      const [[, open], [close]] = [tildes[chosen] ?? ['', ''], tildes[chosen + 1] ?? ['', '']];
      const shown = `${open === '~' ? '' : ' '}${chosen}${close === '~' ? '' : ' '}`;
      expect(textOf(`[${template}]`)).toContain(`[${shown}]`);
    }),
    { numRuns: 200 },
  );
});

test('the white space of a template is processed once, also if it is compiled beforehand', () => {
  const text = '{{#if session.id}}\n  a\n{{else if session.no}}\n  b\n{{/if}}\n';
  expect(textOf(text)).toBe('  a\n');
  expect(precompileTemplate({ text, format: 'plain' }).specification).toContain('"  a\\n"');
});
