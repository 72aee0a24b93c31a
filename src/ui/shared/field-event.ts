import type { TextfieldProps } from '@forge/react';

/** What UI Kit passes to a field's `onChange`. */
export type FieldEvent = Parameters<NonNullable<TextfieldProps['onChange']>>[0];

/** The text of a field after a change. */
export function textOf({ target }: FieldEvent): string {
  const value: unknown = target.value;
  return typeof value === 'string' ? value : '';
}

/** Whether a checkbox or toggle is on after a change. */
export function isOn({ target }: FieldEvent): boolean {
  return target.checked === true;
}

/** One option of a select. */
export interface Option {
  label: string;
  value: string;
}

/** The option that a select was changed to; nothing if it was cleared. */
export function optionOf(chosen: unknown): Option | undefined {
  if (typeof chosen !== 'object' || chosen === null) return undefined;
  const { label, value } = chosen as Partial<Record<keyof Option, unknown>>;
  return typeof label === 'string' && typeof value === 'string' ? { label, value } : undefined;
}

/** The options that a select with several choices was changed to. */
export function optionsOf(chosen: unknown): Option[] {
  return Array.isArray(chosen) ? chosen.flatMap((each: unknown) => optionOf(each) ?? []) : [];
}
