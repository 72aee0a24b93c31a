import React from 'react';
import { Box, Label } from '@forge/react';
import { optionOf, type Option } from './field-event';
import { SelectInDialog } from './select-in-dialog';

interface Props {
  id: string;
  label: string;
  value: string;
  options: readonly Option[];
  /** Called with a choice, but not after it was cleared. */
  onChange: (value: string) => void;
}

/** A labelled choice from a list. */
export function SelectField({ id, label, value, options, onChange }: Props): React.JSX.Element {
  return (
    <Box>
      <Label labelFor={id}>{label}</Label>
      <SelectInDialog
        inputId={id}
        name={id}
        value={options.find((option) => option.value === value) ?? null}
        options={[...options]}
        onChange={(chosen: unknown) => {
          const option = optionOf(chosen);
          if (option) onChange(option.value);
        }}
      />
    </Box>
  );
}
