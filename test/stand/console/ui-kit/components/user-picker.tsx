import { useCallback, useContext, useEffect, useId, useState } from 'react';
import Select from '@atlaskit/select';
import { menuOnTop } from '../../menu-on-top';
import { handlerProp, listProp, stringProp, type ForgeDoc } from '../forge-doc';
import { People, type Person } from '../people';
import { UserPickerField } from './user-picker-field';

interface PersonOption {
  readonly label: string;
  readonly value: string;
  readonly person: Person;
}

/** Draws UI Kit's `UserPicker`: a searchable select of the people that Jira finds. */
export function UserPicker({ node }: { node: ForgeDoc }) {
  const id = useId();
  const isMulti = node.props['isMulti'] === true;
  const { options, search, isLoading } = usePeople();
  const [chosen, setChosen] = useDefaultPeople(node);
  const onChange = handlerProp(node, 'onChange');

  const choose = (next: readonly PersonOption[]) => {
    setChosen(next);
    onChange?.(isMulti ? next.map(valueOf) : next[0] && valueOf(next[0]));
  };
  return (
    <UserPickerField
      id={id}
      label={stringProp(node, 'label') ?? ''}
      description={stringProp(node, 'description')}
      isRequired={node.props['isRequired'] === true}
    >
      <Select<PersonOption, boolean>
        {...menuOnTop}
        inputId={id}
        name={stringProp(node, 'name')}
        placeholder={stringProp(node, 'placeholder') ?? 'Search for a person'}
        isMulti={isMulti}
        isClearable
        isLoading={isLoading}
        options={options}
        filterOption={null}
        value={isMulti ? chosen : (chosen[0] ?? null)}
        onFocus={() => search('')}
        onInputChange={(query, { action }) => {
          if (action === 'input-change') search(query);
        }}
        onChange={(next) => choose(listOf(next))}
      />
    </UserPickerField>
  );
}

function usePeople() {
  const people = useContext(People);
  const [found, setFound] = useState<readonly Person[]>([]);
  const [isLoading, setIsLoading] = useState(false);
  const search = useCallback(
    (query: string) => {
      setIsLoading(true);
      people
        .search(query)
        .then(setFound, () => setFound([]))
        .finally(() => setIsLoading(false));
    },
    [people],
  );
  return { options: found.map(optionOf), search, isLoading };
}

function useDefaultPeople(node: ForgeDoc) {
  const people = useContext(People);
  const [chosen, setChosen] = useState<readonly PersonOption[]>([]);
  const single = stringProp(node, 'defaultValue');
  const ids = (single === undefined ? listProp(node, 'defaultValue') : [single]).map(String).join(' ');
  useEffect(() => {
    if (ids === '') return;
    void Promise.all(ids.split(' ').map((accountId) => people.find(accountId))).then((found) =>
      setChosen(found.flatMap((person) => (person === undefined ? [] : [optionOf(person)]))),
    );
  }, [ids, people]);
  return [chosen, setChosen] as const;
}

function optionOf(person: Person): PersonOption {
  return { label: person.displayName, value: person.accountId, person };
}

function valueOf({ person }: PersonOption): Record<string, string> {
  return {
    id: person.accountId,
    type: 'user',
    name: person.displayName,
    email: person.emailAddress ?? '',
    avatarUrl: '',
  };
}

function listOf(next: PersonOption | readonly PersonOption[] | null): readonly PersonOption[] {
  if (next === null) return [];
  return 'person' in next ? [next] : next;
}
