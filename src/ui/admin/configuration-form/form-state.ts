import type { ConfigurationDetail } from '../../../administration/admin-api';
import { firstGroup, type GroupTitle } from '../../../configuration/settings/form-sections';
import { withValueAt } from '../../../configuration/setting-at';
import type { FieldChange, FieldProblem } from '../../../resolver/page-answer';
import { checkForm } from './check-form';
import { groupOfField, inFormOrder } from './form-places';
import { valuesOf, type FormValues } from './form-values';

/** What a form starts from. */
export interface FormStart {
  values: FormValues;
  /** The stored configuration that the form changes. Absent if the form adds one. */
  stored?: ConfigurationDetail;
}

export interface FormState {
  values: FormValues;
  /** The values at the start, or as stored. Whatever differs from them is not saved yet. */
  unchanged: FormValues;
  stored?: ConfigurationDetail;
  /** Whether somebody tried to save or test. From then on problems are shown, until they are solved. */
  isAttempted: boolean;
  /** The problems that the resolver found, shown until the field changes. */
  refused: readonly FieldProblem[];
  /** The group of fields that is shown. */
  group: GroupTitle;
  /** The field, or the button of a group, that takes the focus. `round` distinguishes one request from the next. */
  focus: { path: string; round: number };
  /** What somebody else has changed since, and whether this form's values are to replace it. */
  theirs?: { changes: FieldChange[]; isReviewed: boolean };
}

export type FormAction =
  | { kind: 'change'; values: Partial<FormValues> }
  /** One setting got another value. */
  | { kind: 'set'; path: string; value: unknown }
  /** Shows another group. If the page leads there, the focus goes to its button, above its fields. */
  | { kind: 'open'; group: GroupTitle; isLed: boolean }
  /** Somebody tried to save or test, and these problems prevent it. */
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
    group: firstGroup,
    focus: { path: 'name', round: 1 },
  };
}

export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.kind) {
    case 'change':
      return changed(state, { ...state.values, ...action.values }, Object.keys(action.values));
    case 'set':
      return changed(state, withValueAt(state.values, action.path, action.value), [topOf(action.path)]);
    case 'open':
      return { ...state, group: action.group, focus: focusOn(state, action.isLed ? action.group : '') };
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

/** What the resolver found wrong with a setting is no longer true once the setting, or what it is part of, changes. */
function changed(state: FormState, values: FormValues, names: readonly string[]): FormState {
  return { ...state, values, refused: state.refused.filter(({ path }) => !names.includes(topOf(path))) };
}

function topOf(path: string): string {
  return path.split('.')[0] ?? '';
}

/** All present problems of the form, found by the schema or by the resolver, in the order of their fields. */
export function problemsOf({ values, stored, refused }: FormState): FieldProblem[] {
  const found = checkForm(values, stored);
  const isFound = new Set(found.map(({ path }) => path));
  return inFormOrder([...found, ...refused.filter(({ path }) => !isFound.has(path))]);
}

/** The problems that are shown so far. */
export function shownProblems(state: FormState): FieldProblem[] {
  return state.isAttempted ? problemsOf(state) : [];
}

/** Whether leaving the form would lose anything. */
export function hasUnsavedChanges({ values, unchanged }: FormState): boolean {
  return JSON.stringify(values) !== JSON.stringify(unchanged);
}

/** Shows the first problem: its group is opened, and its field takes the focus. */
function focusedOnFirstProblem(state: FormState): FormState {
  const first = problemsOf(state)[0];
  if (!first) return state;
  return { ...state, group: groupOfField(first.path) ?? state.group, focus: focusOn(state, first.path) };
}

function focusOn({ focus }: FormState, path: string): FormState['focus'] {
  return { path, round: focus.round + 1 };
}
