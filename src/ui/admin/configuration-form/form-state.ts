import type { ConfigurationDetail, FieldChange, FieldProblem } from '../../../administration/admin-api';
import { checkForm } from './check-form';
import { valuesOf, type FormValues } from './form-values';

/** Where a form starts from. */
export interface FormStart {
  values: FormValues;
  /** The stored configuration that the form changes; none where it adds one. */
  stored?: ConfigurationDetail;
}

export interface FormState {
  values: FormValues;
  /** As the form was opened, or as the configuration is stored: what differs from it is not saved. */
  unchanged: FormValues;
  stored?: ConfigurationDetail;
  /** Whether saving or testing was tried: problems are shown from then on, and go as soon as they are solved. */
  isAttempted: boolean;
  /** What the resolver found wrong; shown until the field changes. */
  refused: readonly FieldProblem[];
  /** The field that takes the focus; `round` tells one request for it from the next. */
  focus: { path: string; round: number };
  /** What somebody else changed meanwhile, and whether this form's values are to replace it. */
  theirs?: { changes: FieldChange[]; isReviewed: boolean };
}

export type FormAction =
  | { kind: 'change'; values: Partial<FormValues> }
  /** Saving or testing was tried, and these problems stand in its way. */
  | { kind: 'attempt'; refused?: readonly FieldProblem[] }
  | { kind: 'stale'; changes: FieldChange[] }
  /** The form's values are kept, and will replace what is stored now. */
  | { kind: 'keep-mine'; stored: ConfigurationDetail };

export function openedForm({ values, stored }: FormStart): FormState {
  return {
    values,
    unchanged: values,
    stored,
    isAttempted: false,
    refused: [],
    focus: { path: 'name', round: 1 },
  };
}

export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'change':
      return {
        ...state,
        values: { ...state.values, ...action.values },
        refused: state.refused.filter(({ path }) => !Object.hasOwn(action.values, path.split('.')[0] ?? '')),
      };
    case 'attempt':
      return focusedOnFirstProblem({ ...state, isAttempted: true, refused: action.refused ?? state.refused });
    case 'stale':
      return { ...state, theirs: { changes: action.changes, isReviewed: false } };
    case 'keep-mine':
      return {
        ...state,
        stored: action.stored,
        unchanged: valuesOf(action.stored.settings),
        theirs: state.theirs && { ...state.theirs, isReviewed: true },
      };
  }
}

/** All that is wrong with the form now: what the schema says, and what the resolver said besides. */
export function problemsOf({ values, stored, refused }: FormState): FieldProblem[] {
  const found = checkForm(values, stored);
  const isFound = new Set(found.map(({ path }) => path));
  return [...found, ...refused.filter(({ path }) => !isFound.has(path))];
}

/** Those of the problems that are shown so far. */
export function shownProblems(state: FormState): FieldProblem[] {
  return state.isAttempted ? problemsOf(state) : [];
}

/** Whether anything would be lost by leaving the form. */
export function hasUnsavedChanges({ values, unchanged }: FormState): boolean {
  return JSON.stringify(values) !== JSON.stringify(unchanged);
}

function focusedOnFirstProblem(state: FormState): FormState {
  const first = problemsOf(state)[0];
  return first ? { ...state, focus: { path: first.path, round: state.focus.round + 1 } } : state;
}
