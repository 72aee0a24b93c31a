import React from 'react';
import { ErrorMessage, Label } from '@forge/react';
import { useUserSearch } from '../configuration-form/use-choices';
import { optionOf, type Option } from '../../shared/field-event';
import { SelectInDialog } from '../../shared/select-in-dialog';

interface Props {
  id: string;
  label: string;
  user: Option | undefined;
  isClearable?: boolean;
  /** Says that a user has to be chosen; absent until that matters. */
  missing: string | undefined;
  onChange: (user: Option | undefined) => void;
}

/** A Jira user, found by name. */
export function UserField({ id, label, user, isClearable, missing, onChange }: Props): React.JSX.Element {
  const { found, search } = useUserSearch('');
  return (
    <>
      <Label labelFor={id}>{label}</Label>
      <SelectInDialog
        inputId={id}
        value={user ?? null}
        options={found.options}
        isLoading={found.isLoading}
        isSearchable
        isClearable={isClearable}
        isInvalid={missing !== undefined}
        placeholder="Search by name"
        onChange={(chosen: unknown) => onChange(optionOf(chosen))}
        onInputChange={(typed: unknown) => search(typeof typed === 'string' ? typed : '')}
      />
      {found.problem !== undefined && <ErrorMessage>{found.problem}</ErrorMessage>}
      {missing !== undefined && <ErrorMessage>{missing}</ErrorMessage>}
    </>
  );
}
