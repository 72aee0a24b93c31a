import React from 'react';
import { Select } from '@forge/react';
import { optionsOf, type Option } from '../../../shared/field-event';
import { useFormInUse } from '../form-context';
import type { FoundChoices } from '../use-choices';
import { Field, fieldId, type FieldProps } from './field';
import { JiraChoicesProblem } from './jira-choices-problem';

interface Props extends FieldProps {
  /** The choices, as they are shown. */
  chosen: readonly Option[];
  found: FoundChoices;
  onChange: (values: string[]) => void;
  onSearch?: (typed: string) => void;
  placeholder?: string;
}

/** A setting with several choices from a list, or from the results of a search. */
export function MultiChoiceSetting(props: Props): React.JSX.Element {
  const { chosen, found, onChange, onSearch, placeholder, ...field } = props;
  const { problemAt, focusRound } = useFormInUse();
  const round = focusRound(field.path);
  return (
    <Field {...field}>
      <Select
        key={round}
        inputId={fieldId(field.path)}
        name={fieldId(field.path)}
        value={[...chosen]}
        options={found.options}
        placeholder={placeholder ?? 'Choose'}
        isLoading={found.isLoading}
        isMulti
        isSearchable
        isInvalid={problemAt(field.path) !== undefined}
        autoFocus={round > 0}
        onChange={(now: unknown) => onChange(optionsOf(now).map(({ value }) => value))}
        onInputChange={onSearch && ((typed: unknown) => onSearch(typeof typed === 'string' ? typed : ''))}
      />
      <JiraChoicesProblem found={found} />
    </Field>
  );
}
