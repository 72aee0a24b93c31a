import { localizer } from '../../../src/report/localize';
import { english, type Phrase, type Words } from '../../../src/report/words/english';
import { french } from '../../../src/report/words/french';
import { german } from '../../../src/report/words/german';
import { japanese } from '../../../src/report/words/japanese';
import { portuguese } from '../../../src/report/words/portuguese';
import { spanish } from '../../../src/report/words/spanish';

const number = (value: number) => value.toLocaleString('en-US');
const translations: [string, Words][] = [
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['ja', japanese],
  ['pt', portuguese],
];

/** The places in all forms of a phrase. */
function placesIn(phrase: Phrase): string[] {
  const forms = typeof phrase === 'string' ? [phrase] : Object.values(phrase);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}

describe('the fixed words', () => {
  it.each(translations)('have the same places in %s as in English', (_language, words) => {
    const places = (of: Words) => Object.entries(of).map(([key, phrase]) => [key, placesIn(phrase)]);
    expect(places(words)).toEqual(places(english));
  });

  it.each([
    ['fr-CA', 'Durée'],
    ['pt-PT', 'Duração'],
    ['zh-Hans-CN', 'Duration'],
    ['toString', 'Duration'],
    ['de', 'Dauer'],
  ])('come in the language of %s, otherwise in English', (locale, word) => {
    expect(localizer(locale, number).say('duration')).toBe(word);
  });

  it('follow the plural of the language', () => {
    const say = (language: string, count: number) => localizer(language, number).say('filesMoved', { count });
    expect([0, 1, 2].map((count) => say('en', count))).toEqual([
      '0 files moved',
      '1 file moved',
      '2 files moved',
    ]);
    expect(say('fr', 0)).toBe('0 fichier déplacé');
    expect(say('es', 1_000_000)).toBe('1,000,000 archivos movidos');
    expect(say('ja', 1)).toBe('ファイル移動: 1 件');
  });

  it('show nothing for a value that is missing or not a text, and nothing of a prototype', () => {
    const { find } = localizer('en', number);
    expect(find('sessionWith', { customer: {} })).toBe('Remote support session with ');
    expect([find('toString'), find('nothing'), find('duration')]).toEqual([undefined, undefined, 'Duration']);
  });
});
