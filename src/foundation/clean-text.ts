/** Word breaks a line with U+000B, mainframes with U+0085; pages end with U+000C. */
const lineEnds = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
/** They separate files, groups, records and units, so what stands beside them are different words. */
const separators = /[\x1C-\x1F]/g;
/** Control characters but tab and newline (`\P` inside a negated class: everything of Cc except these two). */
const controlCharacters = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu;
const loneSurrogates = /\p{Cs}/gu;
const anythingOdd = /[^\P{Cc}\t\n]|[\u2028\u2029]|\p{Noncharacter_Code_Point}|\p{Cs}/u;

/**
 * A text from outside without what neither JSON nor a Jira document can carry sensibly: control characters but
 * tab and newline, non-characters, halves of surrogate pairs. Line ends of any kind become `\n`, and separators become
 * spaces, so that no two words become one. The one place for this: every text from an appliance goes through it where
 * it is read.
 */
export function cleanText(text: string): string {
  if (!anythingOdd.test(text)) return text;
  return text
    .replace(lineEnds, '\n')
    .replace(separators, ' ')
    .replace(controlCharacters, '')
    .replace(loneSurrogates, '\uFFFD');
}

/** The text with U+FFFD for every half of a surrogate pair: what is stored must be text in any encoding. */
export function wholeCharacters(text: string): string {
  return text.replace(loneSurrogates, '\uFFFD');
}

/** A cleaned text without white space around it; `undefined` if nothing is left. */
export function readText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const cleaned = cleanText(text).trim();
  return cleaned === '' ? undefined : cleaned;
}
