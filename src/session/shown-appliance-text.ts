import { cleanText } from '../foundation/clean-text';

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
