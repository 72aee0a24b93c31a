import React from 'react';
import { Checkbox, ErrorMessage, HelperMessage, Stack, Text } from '@forge/react';
import { isOn } from '../../../shared/field-event';
import { useFormInUse } from '../form-context';
import { fieldId } from './field';

interface Props<T extends string> {
  path: string;
  title: string;
  helper?: string;
  /** All checkboxes, in the order of the page. Each label must make sense by itself. */
  choices: readonly { value: T; label: string }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}

/** A setting with several checkboxes. */
export function TickSetting<T extends string>({
  path,
  title,
  helper,
  choices,
  value,
  onChange,
}: Props<T>): React.JSX.Element {
  const problem = useFormInUse().problemAt(path);
  const tick = (ticked: T, isTicked: boolean) => {
    const all = choices.map((choice) => choice.value);
    onChange(all.filter((each) => (each === ticked ? isTicked : value.includes(each))));
  };
  return (
    <Stack space="space.050">
      <Text weight="semibold" size="small" color="color.text.subtle">
        {title}
      </Text>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          id={fieldId(`${path}.${choice.value}`)}
          label={choice.label}
          isChecked={value.includes(choice.value)}
          onChange={(event) => tick(choice.value, isOn(event))}
        />
      ))}
      {helper !== undefined && <HelperMessage>{helper}</HelperMessage>}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}
