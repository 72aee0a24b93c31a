import React, { type ReactNode } from 'react';
import { HelperMessage, Inline, Label, Stack, Toggle } from '@forge/react';
import { isOn } from '../../shared/field-event';

interface Props {
  id: string;
  label: string;
  isChecked: boolean;
  isDisabled?: boolean;
  onChange: (isChecked: boolean) => void;
  /** What is to know before it is switched. */
  children: ReactNode;
}

/** Something of the whole installation that is on or off. */
export function SettingsSwitch({
  id,
  label,
  isChecked,
  isDisabled,
  onChange,
  children,
}: Props): React.JSX.Element {
  return (
    <Stack>
      <Inline space="space.050" alignBlock="center">
        <Toggle
          id={id}
          isChecked={isChecked}
          isDisabled={isDisabled}
          onChange={(event) => onChange(isOn(event))}
        />
        <Label labelFor={id}>{label}</Label>
      </Inline>
      <HelperMessage>{children}</HelperMessage>
    </Stack>
  );
}
