import * as v from 'valibot';
import { integerOr } from '../foundation/integer';
import { eventTypes } from '../session/event-type';
import { readHostName } from './host-name';

/*
 * What settings are checked with. Every message names the setting, what is wrong with it and what would be right. It
 * is shown beside the field on the page, and an administrator sees nothing else.
 */

/** The message for an absent value says that it is missing; for another kind of value, that it must be a text. */
const needsText =
  (field: string, missing: string) =>
  ({ input }: { input: unknown }) =>
    input === undefined ? missing : `${field} must be a text.`;

/**
 * A check that tells itself what is wrong, of a value that is of the right kind.
 *
 * @param mistakeIn the message; `undefined` if nothing is wrong
 */
export const checkInWords = <T>(mistakeIn: (value: T) => string | undefined) =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    const message = dataset.typed ? mistakeIn(dataset.value) : undefined;
    if (message !== undefined) addIssue({ message });
  });

/** Control characters, line and paragraph separators, and halves of surrogate pairs. */
const notPlain = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** One line of text, which may be empty. */
export const plainText = (field: string, maximum: number) =>
  v.pipe(
    v.string(needsText(field, `${field} is missing. Enter one.`)),
    v.trim(),
    v.maxLength(maximum, `${field} has at most ${maximum} characters.`),
    v.check((text) => !notPlain.test(text), `${field} must be one line without control characters.`),
  );

export const requiredText = (field: string, maximum: number) =>
  v.pipe(plainText(field, maximum), v.minLength(1, `${field} is missing. Enter one.`));

/** Jira's id of something chosen; empty if nothing is. */
export const optionalId = (field: string) => v.optional(plainText(field, 128), '');

/** Event types, each once and in the usual order. The order in which they came does not matter. */
export const eventTypeList = (field: string) =>
  v.pipe(
    v.array(
      v.picklist(eventTypes, `${field}: choose from the listed event types.`),
      `${field} must be a list of event types.`,
    ),
    v.transform((list) => eventTypes.filter((type) => list.includes(type))),
  );

export const flag = (field: string, initially: boolean) =>
  v.optional(v.boolean(`${field} is either on or off.`), initially);

export const wholeNumber = (field: string, from: number, to: number) =>
  v.pipe(
    integerOr(`${field} must be a whole number from ${from} to ${to}.`),
    v.minValue(from, `${field} must be at least ${from}.`),
    v.maxValue(to, `${field} must be at most ${to}.`),
  );

export const hostName = (field: string) =>
  v.pipe(
    v.string(needsText(field, `${field} is missing. Enter the appliance’s, such as support.example.com.`)),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const reading = readHostName(dataset.value);
      if (reading.kind === 'host') return reading.host;
      addIssue({ message: reading.message });
      return NEVER;
    }),
  );

export const applianceId = (field: string) =>
  v.pipe(
    v.string(`${field} must be a text.`),
    v.trim(),
    v.regex(
      /^[A-Za-z0-9._-]{1,64}$/,
      `${field} has 1 to 64 letters, digits, dots, dashes or underscores, such as default.`,
    ),
  );

/** Visible ASCII without a colon (RFC 6749, A.1; RFC 7617), and without angle brackets, which are pasted markup. */
export const clientId = (field: string) =>
  v.pipe(
    requiredText(field, 200),
    v.check(
      (text) => /^[\x21-\x7e]*$/.test(text) && !/[:<>]/.test(text),
      `${field} has letters, digits and signs, but no spaces, colons or angle brackets. Copy it again from the API account on the appliance.`,
    ),
  );

export const localeTag = (field: string) =>
  v.pipe(
    v.string(`${field} must be a text.`),
    v.trim(),
    v.check(isLocale, `${field} must be a language tag such as en-US or de-DE.`),
    v.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
  );

export const timeZoneName = (field: string) =>
  v.pipe(
    v.string(`${field} must be a text.`),
    v.trim(),
    v.check(isTimeZone, `${field} must be a name such as UTC or Europe/Berlin.`),
  );

function isLocale(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * The names that the runtime lists, and the usual one that it does not list. Every event reads stored settings, and
 * looking up a name here costs next to nothing.
 */
const listedTimeZones: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** The runtime knows more names than it lists, such as former ones. It is asked for those, which takes longer. */
function isTimeZone(name: string): boolean {
  if (listedTimeZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
