import { z } from 'zod';
import { eventTypes } from '../session/event-type';
import { readHostName } from './host-name';

/*
 * What settings are checked with. Every message names the setting, what is wrong with it and what would be right. It is shown
 * beside the field on the page, and an administrator sees nothing else.
 */

/** The message for an absent value says that it is missing; for another kind of value, that it must be a text. */
const needsText = (field: string, missing: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? missing : `${field} must be a text.`),
});

/** Control characters, line and paragraph separators, and halves of surrogate pairs. */
const notPlain = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** One line of text, which may be empty. */
export const plainText = (field: string, maximum: number) =>
  z
    .string(needsText(field, `${field} is missing. Enter one.`))
    .trim()
    .max(maximum, `${field} has at most ${maximum} characters.`)
    .refine((text) => !notPlain.test(text), `${field} must be one line without control characters.`);

export const requiredText = (field: string, maximum: number) =>
  plainText(field, maximum).min(1, `${field} is missing. Enter one.`);

/** Jira's id of something chosen; empty if nothing is. */
export const optionalId = (field: string) => plainText(field, 128).default('');

/** Event types, each once and in the usual order. The order in which they came does not matter. */
export const eventTypeList = (field: string) =>
  z
    .array(z.enum(eventTypes, { error: `${field}: choose from the listed event types.` }), {
      error: `${field} must be a list of event types.`,
    })
    .transform((list) => eventTypes.filter((type) => list.includes(type)));

export const flag = (field: string, initially: boolean) =>
  z.boolean({ error: `${field} is either on or off.` }).default(initially);

export const wholeNumber = (field: string, from: number, to: number) =>
  z
    .int({ error: `${field} must be a whole number from ${from} to ${to}.` })
    .min(from, `${field} must be at least ${from}.`)
    .max(to, `${field} must be at most ${to}.`);

export const hostName = (field: string) =>
  z
    .string(needsText(field, `${field} is missing. Enter the appliance’s, such as support.example.com.`))
    .transform((typed, context) => {
      const reading = readHostName(typed);
      if (reading.kind === 'host') return reading.host;
      context.addIssue({ code: 'custom', message: reading.message });
      return z.NEVER;
    });

export const applianceId = (field: string) =>
  z
    .string({ error: `${field} must be a text.` })
    .trim()
    .regex(
      /^[A-Za-z0-9._-]{1,64}$/,
      `${field} has 1 to 64 letters, digits, dots, dashes or underscores, such as default.`,
    );

/** Visible ASCII without a colon (RFC 6749, A.1; RFC 7617), and without angle brackets, which are pasted markup. */
export const clientId = (field: string) =>
  requiredText(field, 200).refine(
    (text) => /^[\x21-\x7e]*$/.test(text) && !/[:<>]/.test(text),
    `${field} has letters, digits and signs, but no spaces, colons or angle brackets. Copy it again from the API account on the appliance.`,
  );

export const localeTag = (field: string) =>
  z
    .string({ error: `${field} must be a text.` })
    .trim()
    .refine(isLocale, `${field} must be a language tag such as en-US or de-DE.`)
    .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

export const timeZoneName = (field: string) =>
  z
    .string({ error: `${field} must be a text.` })
    .trim()
    .refine(isTimeZone, `${field} must be a name such as UTC or Europe/Berlin.`);

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
