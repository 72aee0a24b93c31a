/** Control characters but tab and newline (`\P` inside a negated class: everything of Cc except these two). */
const controlCharacters = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/gu;
const loneSurrogates = /\p{Cs}/gu;
const anythingOdd = /[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Cs}/u;

/**
 * A text from outside without what neither JSON nor a Jira document can carry sensibly: control characters but
 * tab and newline, non-characters, halves of surrogate pairs. Line ends become `\n`. The one place for this:
 * every text from an appliance goes through it where it is read.
 */
export function cleanText(text: string): string {
  if (!anythingOdd.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(controlCharacters, '').replace(loneSurrogates, '\uFFFD');
}

/** A cleaned text without white space around it; `undefined` where nothing is left. */
export function readText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const cleaned = cleanText(text).trim();
  return cleaned === '' ? undefined : cleaned;
}

const longestShown = 200;

/** Whatever looks like a token, a key or a session id: it may be an echo of what the app sent. */
const keyLike = /[A-Za-z0-9+/=_-]{20,}/g;

/** The appliance's own words in one short line, for an error message. */
export function shownApplianceText(text: string): string {
  const line = cleanText(text.slice(0, 10 * longestShown))
    .replace(/\s+/g, ' ')
    .replace(keyLike, '…')
    .trim();
  if (line === '') return 'no reason given.';
  return line.length > longestShown ? `${cleanText(line.slice(0, longestShown - 1))}…` : line;
}
