import React from 'react';
import { DatePicker } from '@forge/react';
import { useFormInUse } from '../form-context';
import { Field, fieldId, type FieldProps } from './field';

interface Props extends FieldProps {
  /** A day such as `2026-01-31`, or an empty text. */
  value: string;
  onChange: (value: string) => void;
}

/** A day of the calendar. */
export function DateSetting({ value, onChange, ...field }: Props): React.JSX.Element {
  const { problemAt, focusRound } = useFormInUse();
  const round = focusRound(field.path);
  return (
    <Field {...field}>
      <DatePicker
        key={round}
        id={fieldId(field.path)}
        name={fieldId(field.path)}
        value={value}
        isInvalid={problemAt(field.path) !== undefined}
        autoFocus={round > 0}
        onChange={onChange}
      />
    </Field>
  );
}
