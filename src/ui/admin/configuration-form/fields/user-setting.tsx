import React from 'react';
import { useUserSearch } from '../use-choices';
import type { FieldProps } from './field';
import { PickSetting } from './pick-setting';

interface Props extends FieldProps {
  /** An account id, or an empty text for nobody. */
  value: string;
  onChange: (value: string) => void;
}

/** A Jira user, found by name. */
export function UserSetting({ value, ...setting }: Props): React.JSX.Element {
  const users = useUserSearch(value);
  return (
    <PickSetting
      {...setting}
      value={value}
      found={users.found}
      onSearch={users.search}
      isClearable
      placeholder="Search by name"
    />
  );
}
