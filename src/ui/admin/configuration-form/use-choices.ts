import { useCallback, useEffect, useRef, useState } from 'react';
import type { Choice } from '../../../administration/jira-choices/choice';
import type { Problem } from '../../../resolver/page-answer';
import { callAdmin, useAnswer, type PayloadOf } from '../call-admin';
import type { Option } from '../../shared/field-event';

/** What Jira offers to choose from. */
export interface FoundChoices {
  options: Option[];
  isLoading: boolean;
  problem?: string;
  /** The same as Jira answered them, if they came from a search. */
  choices?: readonly Choice[];
}

export interface ChoiceSearch {
  found: FoundChoices;
  search: (typed: string) => void;
}

const typingPause = 300;

/** A choice as an option of a select, which shows one line: “Help desk (HELP)”. */
export function optionFrom({ id, label, description }: Choice): Option {
  return { value: id, label: description ? `${label} (${description})` : label };
}

/** A list that Jira gives as a whole. It is read once, so use the payload as the component's key. */
export function useChoices<F extends 'listIssueTypes' | 'listServiceDesks' | 'listRequestTypes'>(
  name: F,
  payload: PayloadOf<F>,
): FoundChoices {
  const { answer } = useAnswer<'listIssueTypes' | 'listServiceDesks' | 'listRequestTypes'>(name, payload);
  if (answer.kind === 'loading') return { options: [], isLoading: true };
  if (answer.kind === 'problem')
    return { options: [], isLoading: false, problem: problemInWords(answer.problem) };
  return { options: answer.value.map(optionFrom), isLoading: false };
}

/** Projects by name or key; the chosen one is always among them. */
export function useChoiceSearch(name: 'findProjects', chosenId: string): ChoiceSearch {
  const chosen = useRef(chosenId);
  chosen.current = chosenId;
  const find = useCallback(
    (query: string) => callAdmin(name, { query, id: chosen.current === '' ? undefined : chosen.current }),
    [name],
  );
  return useSearch(find);
}

/** Users by name; the chosen one is always among them. */
export function useUserSearch(chosenId: string): ChoiceSearch {
  const { found, search } = useSearch(findUsers);
  const [named, setNamed] = useState<Option>();
  const isKnown = chosenId === '' || found.options.some(({ value }) => value === chosenId);
  useEffect(() => {
    if (isKnown) return undefined;
    let isCurrent = true;
    void callAdmin('nameUsers', { accountIds: [chosenId] }).then((answer) => {
      const user = answer.ok ? answer.value[0] : undefined;
      if (isCurrent && user) setNamed(optionFrom(user));
    });
    return () => {
      isCurrent = false;
    };
  }, [chosenId, isKnown]);
  const isNamed = !isKnown && named?.value === chosenId;
  return { found: isNamed ? { ...found, options: [named, ...found.options] } : found, search };
}

/** Issues by key or by words of their summary. */
export function useIssueSearch(): ChoiceSearch {
  return useSearch(findIssues);
}

/** Groups by a part of their name. */
export function useGroupSearch(): ChoiceSearch {
  return useSearch(findGroups);
}

type Find = (
  query: string,
) => ReturnType<typeof callAdmin<'findUsers' | 'findProjects' | 'findIssues' | 'findGroups'>>;

const findGroups: Find = (query) => callAdmin('findGroups', { query });

const findIssues: Find = (query) => callAdmin('findIssues', { query });

const findUsers: Find = (query) => callAdmin('findUsers', { query });

/** Searches as somebody types, after a short pause. An answer that comes late is dropped. */
function useSearch(find: Find): ChoiceSearch {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<FoundChoices>({ options: [], isLoading: true });
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      setFound((before) => ({ ...before, isLoading: true }));
      const answer = await find(query);
      if (!isCurrent) return;
      setFound(
        answer.ok
          ? { options: answer.value.map(optionFrom), isLoading: false, choices: answer.value }
          : { options: [], isLoading: false, problem: problemInWords(answer.problem) },
      );
    };
    const timer = setTimeout(() => void ask(), query === '' ? 0 : typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [find, query]);
  const search = useCallback((typed: string) => setQuery(typed.trim()), []);
  return { found, search };
}

/** What went wrong, and what to do about it, in one line. */
export function problemInWords(problem: Problem): string {
  return problem.kind === 'failed' && problem.advice !== ''
    ? `${problem.message} ${problem.advice}`
    : problem.message;
}
