import React from 'react';
import { ErrorMessage, SectionMessage, Stack, Text } from '@forge/react';
import type { TargetField } from '../../../../administration/jira-choices/target-field';
import type { FieldMapping } from '../../../../configuration/issue-creation';
import { counted, joined } from '../../../shared/words';
import { useFormInUse } from '../form-context';
import { AddField } from './add-field';
import { fieldsInForm, withMapping, withoutMapping, type FieldInForm } from './field-mappings';
import { MappedField } from './mapped-field';
import { MissingFields, missingPath } from './missing-fields';
import { RemovableField } from './removable-field';

interface Props {
  fields: TargetField[];
  mappings: FieldMapping[];
  onChange: (mappings: FieldMapping[]) => void;
}

/** The fields that Jira requires, those that were added, and those that can be. */
export function LoadedFields({ fields, mappings, onChange }: Props): React.JSX.Element {
  const problem = useFormInUse().problemAt(missingPath);
  const { required, added, stale, addable, notFillable, filledByApp } = fieldsInForm(fields, mappings);
  // If a field is missing, the problem is shown beside it.
  const isForAll = problem !== undefined && required.every(({ index }) => index >= 0);
  const control = (inForm: FieldInForm) => (
    <MappedField
      key={inForm.field.id}
      inForm={inForm}
      onChange={(mapping) => onChange(withMapping(mappings, inForm, mapping))}
    />
  );
  return (
    <Stack space="space.150">
      {filledByApp.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {`The app fills ${joined(filledByApp.map(({ name }) => name))} by itself.`}
        </Text>
      )}
      {notFillable.length > 0 && <NotFillable fields={notFillable} />}
      {required.length > 0 && (
        <Text weight="semibold">
          {`Jira requires ${counted(required.length, 'field', 'fields')} to be filled`}
        </Text>
      )}
      {isForAll && <ErrorMessage>{problem}</ErrorMessage>}
      <MissingFields required={required}>{required.map(control)}</MissingFields>
      {added.map((inForm) => (
        <RemovableField
          key={inForm.field.id}
          name={inForm.field.name}
          onRemove={() => onChange(withoutMapping(mappings, inForm.index))}
        >
          {control(inForm)}
        </RemovableField>
      ))}
      {stale.map(({ mapping, index }) => (
        <StaleField
          key={mapping.fieldId}
          mapping={mapping}
          index={index}
          onRemove={() => onChange(withoutMapping(mappings, index))}
        />
      ))}
      <AddField addable={addable} mappings={mappings} onChange={onChange} />
    </Stack>
  );
}

function NotFillable({ fields }: { fields: TargetField[] }): React.JSX.Element {
  const named = fields.map(({ name, unknownKind = 'unknown' }) => `“${name}” (${unknownKind})`);
  return (
    <SectionMessage appearance="warning" title="Jira requires what the app cannot fill">
      <Text>
        {`${joined(named)}. Make it optional, give it a default value in Jira, or choose another type.`}
      </Text>
    </SectionMessage>
  );
}

interface StaleProps {
  mapping: FieldMapping;
  index: number;
  onRemove: () => void;
}

function StaleField({ mapping, index, onRemove }: StaleProps): React.JSX.Element {
  const problem = useFormInUse().problemAt(`issueCreation.fields.${index}.values`);
  const name = mapping.name === '' ? mapping.fieldId : mapping.name;
  return (
    <RemovableField name={name} onRemove={onRemove}>
      <Stack space="space.050">
        <Text weight="semibold">{name}</Text>
        {problem === undefined ? (
          <Text color="color.text.subtle">Jira does not have this field here, or its type has changed.</Text>
        ) : (
          <ErrorMessage>{problem}</ErrorMessage>
        )}
      </Stack>
    </RemovableField>
  );
}
