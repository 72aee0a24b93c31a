import * as v from 'valibot';
import { keysOf } from '../../foundation/keys-of';
import { eventTypeLabel, type EventType } from '../../session/event-type';
import { eventTypeList, flag, optionalId, plainText, requiredText, wholeNumber } from '../setting-fields';
import type { Field, FormSetting, Option, Place, Setting } from './setting';

/*
 * The kinds of settings, each with its schema, its words and its field in one. The label is written once: messages
 * begin with it, and the form and the audit trail show it.
 */

/** A setting of no usual kind. The schema is made of the label, which its messages name. */
export function setting<Schema extends v.GenericSchema, const F extends Field>(
  label: string,
  schema: (label: string) => Schema,
  shown: Place & Pick<Setting, 'idOf'> & { field: F; inWords: (value: v.InferOutput<Schema>) => string },
): FormSetting<Schema, F> {
  return { label, schema: schema(label), ...shown };
}

/** On or off. */
export const switchSetting = (label: string, { initially, ...place }: Place & { initially: boolean }) =>
  setting(label, () => flag(label, initially), { field: { kind: 'switch' }, inWords: onOff, ...place });

/** One line of text that has to be entered. */
export const requiredTextSetting = (label: string, { atMost, ...place }: Place & { atMost: number }) =>
  setting(label, () => requiredText(label, atMost), {
    field: { kind: 'text' },
    inWords: String,
    isRequired: true,
    ...place,
  });

/** One line of text, which may be empty. */
export const textSetting = (label: string, { atMost, ...place }: Place & { atMost: number }) =>
  setting(label, () => v.optional(plainText(label, atMost), ''), {
    field: { kind: 'text' },
    inWords: orNone,
    ...place,
  });

interface NumberPlace extends Place {
  from: number;
  to: number;
  initially: number;
  /** What it counts. The form says it behind the label, the audit trail behind the number. */
  unit?: string;
  /** Whether zero turns it off. */
  isOffAtZero?: boolean;
}

/** A whole number. The form keeps it as text while somebody types it. */
export const numberSetting = (
  label: string,
  { from, to, initially, unit, isOffAtZero, ...place }: NumberPlace,
) =>
  setting(label, () => v.optional(wholeNumber(label, from, to), initially), {
    field: { kind: 'number', unit },
    inWords: (value) => (isOffAtZero && value === 0 ? 'Off' : counted(value, unit)),
    isRequired: true,
    ...place,
  });

/** “15 minutes”, or only “7” if it counts nothing. */
export function counted(value: number, unit: string | undefined): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

interface ChoicePlace<Value extends string> extends Place {
  /** The values with their words, in the order of the form. */
  options: Readonly<Record<Value, string>>;
  /** The message for any other value. */
  otherwise: (label: string) => string;
}

/** One of a few values. */
export const choiceSetting = <const Value extends string>(
  label: string,
  { options, otherwise, initially, ...place }: ChoicePlace<Value> & { initially: NoInfer<Value> },
) =>
  setting(label, () => v.optional(v.picklist(keysOf(options), otherwise(label)), initially), {
    field: { kind: 'choice', options: optionsOf(options) },
    inWords: (value) => options[value],
    ...place,
  });

interface EventTypesPlace extends Place {
  initially: readonly EventType[];
  /** The checkboxes. */
  options: readonly Option<EventType>[];
}

/** Event types, each ticked or not. */
export const eventTypesSetting = (label: string, { initially, options, ...place }: EventTypesPlace) =>
  setting(label, () => v.optional(eventTypeList(label), [...initially]), {
    field: { kind: 'ticks', options },
    inWords: (types) => listed(types.map(eventTypeLabel)),
    ...place,
  });

/** An account of Jira, or nobody. Whoever erases or reports people finds these settings by their kind. */
export const personSetting = (label: string, place: Place) =>
  setting(label, () => optionalId(label), { field: { kind: 'person' }, inWords: String, ...place });

export const onOff = (value: boolean) => (value ? 'On' : 'Off');
export const orNone = (value: string) => (value === '' ? 'None' : value);
export const listed = (values: readonly string[]) => orNone(values.join(', '));

/** The values of a choice with their words, as a select takes them. */
export function optionsOf<Value extends string>(words: Readonly<Record<Value, string>>): Option<Value>[] {
  return keysOf(words).map((value) => ({ value, label: words[value] }));
}
