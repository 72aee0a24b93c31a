import React from 'react';
import { Select } from '@forge/react';
import { optionsOf, type Option } from '../../field-event';
import { useFormInUse } from '../form-context';
import { Field, fieldId, type FieldProps } from './field';

interface Props extends FieldProps {
  values: readonly string[];
  options: readonly Option[];
  onChange: (values: string[]) => void;
}

/** A setting of which several are chosen from a list. A value that is not in the list is shown as it is. */
export function MultiChoiceSetting({ values, options, onChange, ...field }: Props): React.JSX.Element {
  const { problemAt, focusRound } = useFormInUse();
  const round = focusRound(field.path);
  const chosen = values.map(
    (value) => options.find((option) => option.value === value) ?? { label: value, value },
  );
  return (
    <Field {...field}>
      <Select
        key={round}
        inputId={fieldId(field.path)}
        name={fieldId(field.path)}
        value={chosen}
        options={[...options]}
        placeholder="Choose"
        isMulti
        isSearchable
        isInvalid={problemAt(field.path) !== undefined}
        autoFocus={round > 0}
        onChange={(now: unknown) => onChange(optionsOf(now).map(({ value }) => value))}
      />
    </Field>
  );
}
