import React from 'react';
import { Select } from '@forge/react';
import { optionOf, type Option } from '../../../shared/field-event';
import { useFormInUse } from '../form-context';
import { Field, fieldId, type FieldProps } from './field';

interface Props extends FieldProps {
  value: string;
  options: readonly Option[];
  /** Gets an empty text if the choice was cleared. */
  onChange: (value: string) => void;
  onSearch?: (typed: string) => void;
  placeholder?: string;
  isLoading?: boolean;
  isClearable?: boolean;
}

/** A setting that is chosen from a list. A value outside the list is shown as it is. */
export function ChoiceSetting(props: Props): React.JSX.Element {
  const { value, options, onChange, onSearch, placeholder, isLoading, isClearable, ...field } = props;
  const { problemAt, focusRound } = useFormInUse();
  const round = focusRound(field.path);
  const chosen = options.find((option) => option.value === value) ?? { label: value, value };
  return (
    <Field {...field}>
      <Select
        key={round}
        inputId={fieldId(field.path)}
        name={fieldId(field.path)}
        value={value === '' ? null : chosen}
        options={[...options]}
        placeholder={placeholder ?? 'Choose'}
        isLoading={isLoading}
        isClearable={isClearable}
        isSearchable
        isInvalid={problemAt(field.path) !== undefined}
        autoFocus={round > 0}
        onChange={(now: unknown) => onChange(optionOf(now)?.value ?? '')}
        onInputChange={onSearch && ((typed: unknown) => onSearch(typeof typed === 'string' ? typed : ''))}
      />
    </Field>
  );
}
