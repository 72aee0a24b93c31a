import React from 'react';
import { Box, Textfield } from '@forge/react';
import { textOf } from '../../../shared/field-event';
import { narrow } from '../../../shared/layout';
import { useFormInUse } from '../form-context';
import { Field, fieldId, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password' | 'number';
  placeholder?: string;
}

/** A setting that is typed. */
export function TextSetting({
  value,
  onChange,
  type = 'text',
  placeholder,
  ...field
}: Props): React.JSX.Element {
  const { problemAt, focusRound } = useFormInUse();
  const isInvalid = problemAt(field.path) !== undefined;
  const round = focusRound(field.path);
  const input = (
    <Textfield
      key={round}
      id={fieldId(field.path)}
      name={fieldId(field.path)}
      type={type}
      value={value}
      placeholder={placeholder}
      isRequired={field.isRequired}
      isInvalid={isInvalid}
      aria-invalid={isInvalid}
      // UI Kit can give a field the focus only when it appears, so a new key makes it appear again.
      autoFocus={round > 0}
      onChange={(event) => onChange(textOf(event))}
    />
  );
  return <Field {...field}>{type === 'number' ? <Box xcss={narrow}>{input}</Box> : input}</Field>;
}
