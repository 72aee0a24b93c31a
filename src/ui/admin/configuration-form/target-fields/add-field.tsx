import React from 'react';
import type { FieldMapping } from '../../../../configuration/issue-creation';
import { maximumMappedFields } from '../../../../configuration/settings/issue-creation';
import { ChoiceSetting } from '../fields/choice-setting';
import { emptyMapping, type FillableField } from './field-mappings';

interface Props {
  addable: FillableField[];
  mappings: FieldMapping[];
  onChange: (mappings: FieldMapping[]) => void;
}

/** Adds a field that Jira does not require. */
export function AddField({ addable, mappings, onChange }: Props): React.JSX.Element | null {
  if (addable.length === 0 || mappings.length >= maximumMappedFields) return null;
  const add = (id: string) => {
    const field = addable.find((candidate) => candidate.id === id);
    if (field) onChange([...mappings, emptyMapping(field)]);
  };
  return (
    <ChoiceSetting
      path="issueCreation.fields.more"
      label="Add a field"
      value=""
      placeholder="Choose a field, such as labels or components"
      options={addable.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={add}
    />
  );
}
