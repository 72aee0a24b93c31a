import { madeOnce } from '../foundation/made-once';
import { english, type Phrase, type WordKey, type Words } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { japanese } from './words/japanese';
import { portuguese } from './words/portuguese';
import { spanish } from './words/spanish';

/** The values for the `{places}` of a phrase. `count` also chooses its plural form. */
export type PhraseValues = Readonly<Record<string, unknown>>;

/** The fixed texts of reports in one language. */
export interface Localizer {
  say(key: WordKey, values?: PhraseValues): string;
  /** The phrase for a key in a template; `undefined` if there is none. */
  find(key: string, values?: PhraseValues): string | undefined;
}

/** The languages of reports. Any other language gets English. */
const languages: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  pt: portuguese,
};

export const wordKeys = Object.keys(english);

/** @param language a BCP 47 tag; only its language counts: `fr-CA` gets French */
export function localizer(language: string, number: (value: number) => string): Localizer {
  const code = language.split('-')[0] ?? '';
  const tag = Object.hasOwn(languages, code) ? code : 'en';
  const words = languages[tag] ?? english;
  const plurals = madeOnce(() => new Intl.PluralRules(tag));
  const fill = (phrase: Phrase, values: PhraseValues) =>
    formOf(phrase, values.count, plurals).replace(/\{(\w+)\}/g, (_place, name: string) =>
      shown(Object.hasOwn(values, name) ? values[name] : undefined, number),
    );
  return {
    say: (key, values = {}) => fill(words[key], values),
    find: (key, values = {}) => (isWordKey(key) ? fill(words[key], values) : undefined),
  };
}

/** Japanese has no plural. A phrase that still distinguishes one from many is chosen by the number. */
function formOf(phrase: Phrase, count: unknown, plurals: () => Intl.PluralRules): string {
  if (typeof phrase === 'string') return phrase;
  if (typeof count !== 'number') return phrase.other;
  const category = count === 1 ? 'one' : plurals().select(count);
  return phrase[category] ?? phrase.other;
}

function shown(value: unknown, number: (value: number) => string): string {
  if (typeof value === 'number') return number(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key);
}
