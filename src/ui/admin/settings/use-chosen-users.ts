import { useEffect, useRef, useState } from 'react';
import type { Option } from '../../shared/field-event';
import { callAdmin } from '../call-admin';
import { useUserSearch, type ChoiceSearch } from '../configuration-form/use-choices';

interface ChosenUsers extends ChoiceSearch {
  /** An option for each account, with the name if Jira knows it. */
  optionsOf: (accountIds: readonly string[]) => Option[];
  /** Keeps the names of options that were chosen. */
  remember: (options: readonly Option[]) => void;
}

type Names = ReadonlyMap<string, string>;

/** A search for users of whom several are chosen. Jira is asked once for the names of those chosen before. */
export function useChosenUsers(chosenBefore: readonly string[]): ChosenUsers {
  const { found, search } = useUserSearch('');
  const asked = useRef(chosenBefore);
  const [names, setNames] = useState<Names>(new Map());
  const [isNamed, setNamed] = useState(chosenBefore.length === 0);
  const remember = (options: readonly Option[]) => setNames((known) => withNames(known, options));
  useEffect(() => {
    const accountIds = [...asked.current];
    if (accountIds.length === 0) return;
    void callAdmin('nameUsers', { accountIds }).then((answer) => {
      const users = answer.ok ? answer.value : [];
      setNames((known) =>
        withNames(
          known,
          users.map(({ id, label }) => ({ value: id, label })),
        ),
      );
      setNamed(true);
    });
  }, []);
  const nameOf = (accountId: string) =>
    names.get(accountId) ?? (isNamed ? `Unknown user ${accountId}` : 'Loading the name');
  const optionsOf = (accountIds: readonly string[]) =>
    accountIds.map((accountId) => ({ value: accountId, label: nameOf(accountId) }));
  return { found, search, optionsOf, remember };
}

function withNames(known: Names, options: readonly Option[]): Names {
  return new Map([...known, ...options.map(({ value, label }) => [value, label] as const)]);
}
