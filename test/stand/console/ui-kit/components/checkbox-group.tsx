import { useState } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { Stack } from '@atlaskit/primitives';
import { handlerProp, isRecord, listProp, stringProp, type ForgeDoc } from '../forge-doc';

interface GroupOption {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
}

/** Draws UI Kit's `CheckboxGroup`; its page gets the list of the chosen values in the options' order. */
export function CheckboxGroup({ node }: { node: ForgeDoc }) {
  const [own, setOwn] = useState(() => strings(listProp(node, 'defaultValue')));
  const chosen = Array.isArray(node.props['value']) ? strings(listProp(node, 'value')) : own;
  const options = listProp(node, 'options').flatMap(optionFrom);
  const onChange = handlerProp(node, 'onChange');

  const choose = (value: string, isChosen: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((each) => (each === value ? isChosen : chosen.includes(each)));
    setOwn(next);
    onChange?.(next);
  };

  return (
    <Stack space="space.050">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={stringProp(node, 'name')}
          label={option.label}
          value={option.value}
          isChecked={chosen.includes(option.value)}
          isDisabled={option.isDisabled || node.props['isDisabled'] === true}
          onChange={(event) => choose(option.value, event.currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string');
}

function optionFrom(value: unknown): GroupOption[] {
  if (!isRecord(value)) return [];
  const { label, value: option, isDisabled } = value;
  return [{ label: String(label), value: String(option), isDisabled: isDisabled === true }];
}
