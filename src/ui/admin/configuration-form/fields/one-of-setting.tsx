import React from 'react';
import { ChoiceSetting } from './choice-setting';
import type { FieldProps } from './field';

interface Props<T extends string> extends FieldProps {
  value: T;
  /** All options. */
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A setting that is one of a few values. */
export function OneOfSetting<T extends string>({
  options,
  onChange,
  ...setting
}: Props<T>): React.JSX.Element {
  const choose = (chosen: string) => {
    const option = options.find(({ value }) => value === chosen);
    if (option) onChange(option.value);
  };
  return <ChoiceSetting {...setting} options={options} onChange={choose} />;
}
