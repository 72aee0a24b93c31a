/** Characters beyond the dash punctuation of Unicode that people type or paste for a dash. */
const alsoDashes = [
  '\u02d7', // modifier letter minus
  '\u2043', // hyphen bullet
  '\u207b', // superscript minus
  '\u208b', // subscript minus
  '\u2212', // minus
  '\u2500', // box drawing
  '\u2796', // heavy minus
  '\u30fc', // the long vowel mark of Japanese keyboards
  '\uff70', // its half-width form
].join('');

const dashes = new RegExp(`[\\p{Pd}${alsoDashes}]`, 'gu');

/** Soft hyphens where only a dash can be meant. */
const softDashes = /(?<=[A-Za-z])\u00ad+(?=[0-9])/g;

/** What has no width: soft hyphens, joiners, marks of direction and of byte order, selectors of variants. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

const fullWidth = /[\uff01-\uff5e]/g;

/** From a full-width character to its ASCII one. */
const fullWidthOffset = 0xfee0;

const percentEncoded = /(?:%[0-9A-Fa-f]{2})+/g;

/** An address within an address is encoded twice. */
const timesEncoded = 2;

/**
 * A text of an external key as a plain keyboard would have written it: percent-encoding is taken away, full-width
 * characters become ASCII ones, all dashes become `-`, and what has no width goes. Takes time in proportion to the
 * text's length.
 */
export function plainKeyText(text: string): string {
  let decoded = text;
  for (let time = 0; time < timesEncoded; time += 1) decoded = decoded.replace(percentEncoded, decodedRun);
  return decoded
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(dashes, '-')
    .replace(softDashes, '-')
    .replace(invisible, '');
}

/** What is no UTF-8 stays as it is. */
function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
