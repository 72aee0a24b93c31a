import { useMemo, useReducer } from 'react';
import type { GroupTitle } from '../../../configuration/settings/form-sections';
import { announce } from '../../shared/announce';
import { callAdmin } from '../call-admin';
import type { AskedRemarks } from '../confirm-remarks';
import { useConfirmedChange } from '../use-confirmed-change';
import { useUnsaved } from '../../shared/unsaved-changes';
import type { FormInUse } from './form-context';
import {
  formReducer,
  hasUnsavedChanges,
  openedForm,
  problemsOf,
  shownProblems,
  type FormStart,
  type FormState,
} from './form-state';
import { clientSecretOf, settingsOf } from './form-values';
import type { Problem } from '../../../resolver/page-answer';
import type { SavedConfiguration, TestConnection } from '../../../administration/admin-api';

export interface ConfigurationForm {
  state: FormState;
  fields: FormInUse;
  isUnsaved: boolean;
  isSaving: boolean;
  /** What stopped the last save, unless it is shown beside its fields or is a stale copy. */
  problem: Problem | undefined;
  /** What has to be confirmed before it is saved. */
  asked: AskedRemarks | undefined;
  /** Saves if nothing is wrong. Returns nothing if the form now shows why not. */
  save: () => Promise<SavedConfiguration | undefined>;
  /** What to test, or nothing if the form now shows what is wrong. */
  toTest: () => TestConnection | undefined;
  /** Shows another group of fields. */
  open: (group: GroupTitle, how: { isLed: boolean }) => void;
  /** Takes the stored revision as this form's start, but keeps the entered values. */
  keepMine: () => Promise<void>;
}

/** The state of the form, and what its buttons do. */
export function useConfigurationForm(start: FormStart): ConfigurationForm {
  const [state, dispatch] = useReducer(formReducer, start, openedForm);
  const { run, isRunning, problem, asked } = useConfirmedChange('saveConfiguration', (found) => {
    if (found.kind === 'invalid') dispatch({ kind: 'attempt', refused: found.fields });
    if (found.kind === 'stale' && found.changes.length > 0)
      dispatch({ kind: 'stale', changes: found.changes });
  });
  const isUnsaved = hasUnsavedChanges(state);
  useUnsaved(isUnsaved);

  const isInOrder = () => {
    const isReady = problemsOf(state).length === 0;
    if (!isReady) dispatch({ kind: 'attempt' });
    return isReady;
  };
  const entered = () => ({ settings: settingsOf(state.values), clientSecret: clientSecretOf(state.values) });

  return {
    state,
    fields: useFields(state, dispatch),
    isUnsaved,
    isSaving: isRunning,
    problem: problem && standsElsewhere(problem) ? undefined : problem,
    asked,
    save: async () =>
      isInOrder() ? run({ id: state.stored?.id, revision: state.stored?.revision, ...entered() }) : undefined,
    toTest: () => (isInOrder() ? { id: state.stored?.id, ...entered() } : undefined),
    open: (group, { isLed }) => dispatch({ kind: 'open', group, isLed }),
    keepMine: async () => {
      if (!state.stored) return;
      const answer = await callAdmin('readConfiguration', { id: state.stored.id });
      if (answer.ok) dispatch({ kind: 'keep-mine', stored: answer.value });
      else
        announce('The other version could not be read', {
          type: 'error',
          description: answer.problem.message,
        });
    },
  };
}

function standsElsewhere(problem: Problem): boolean {
  if (problem.kind === 'stale') return problem.changes.length > 0;
  return problem.kind === 'invalid' && problem.fields.length > 0;
}

function useFields(state: FormState, dispatch: React.Dispatch<Parameters<typeof formReducer>[1]>): FormInUse {
  return useMemo(() => {
    const messages = new Map(shownProblems(state).map(({ path, message }) => [path, message]));
    return {
      values: state.values,
      stored: state.stored,
      change: (values) => dispatch({ kind: 'change', values }),
      setAt: (path, value) => dispatch({ kind: 'set', path, value }),
      problemAt: (path) => messages.get(path),
      focusRound: (path) => (state.focus.path === path ? state.focus.round : 0),
    };
  }, [state, dispatch]);
}
