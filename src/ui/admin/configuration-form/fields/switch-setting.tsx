import React from 'react';
import { ErrorMessage, HelperMessage, Inline, Label, Stack, Toggle } from '@forge/react';
import { isOn } from '../../../shared/field-event';
import { useFormInUse } from '../form-context';
import { fieldId, type FieldProps } from './field';

interface Props extends Omit<FieldProps, 'isRequired'> {
  value: boolean;
  /** Absent if the setting cannot be changed. The helper text then says why. */
  onChange?: (value: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchSetting({ path, label, helper, value, onChange }: Props): React.JSX.Element {
  const problem = useFormInUse().problemAt(path);
  return (
    <Stack>
      <Inline space="space.050" alignBlock="center">
        <Toggle
          id={fieldId(path)}
          name={fieldId(path)}
          isChecked={value}
          isDisabled={onChange === undefined}
          onChange={(event) => onChange?.(isOn(event))}
        />
        <Label labelFor={fieldId(path)}>{label}</Label>
      </Inline>
      {helper !== undefined && <HelperMessage>{helper}</HelperMessage>}
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}
