import React from 'react';
import { Select, Text } from '@forge/react';
import { optionsOf, type Option } from '../../field-event';
import { useFormInUse } from '../form-context';
import type { FoundChoices } from '../use-choices';
import { Field, fieldId, type FieldProps } from './field';

interface Props extends FieldProps {
  values: readonly Option[];
  found: FoundChoices;
  onSearch: (typed: string) => void;
  onChange: (values: string[]) => void;
  placeholder: string;
}

/** A setting of which several are chosen from what Jira has, found by name. */
export function PickSeveralSetting(props: Props): React.JSX.Element {
  const { values, found, onSearch, onChange, placeholder, ...field } = props;
  const { problemAt, focusRound } = useFormInUse();
  const round = focusRound(field.path);
  return (
    <Field {...field}>
      <Select
        key={round}
        inputId={fieldId(field.path)}
        name={fieldId(field.path)}
        value={[...values]}
        options={found.options}
        placeholder={placeholder}
        isLoading={found.isLoading}
        isMulti
        isSearchable
        isInvalid={problemAt(field.path) !== undefined}
        autoFocus={round > 0}
        onChange={(now: unknown) => onChange(optionsOf(now).map(({ value }) => value))}
        onInputChange={(typed: unknown) => onSearch(typeof typed === 'string' ? typed : '')}
      />
      {found.problem !== undefined && (
        <Text size="small" color="color.text.danger">
          {`Jira’s choices could not be read. ${found.problem}`}
        </Text>
      )}
    </Field>
  );
}
