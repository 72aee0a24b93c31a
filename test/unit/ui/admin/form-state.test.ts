import {
  formReducer,
  hasUnsavedChanges,
  openedForm,
  problemsOf,
  shownProblems,
  type FormAction,
  type FormState,
} from '../../../../src/ui/admin/configuration-form/form-state';
import { newValues, valuesOf } from '../../../../src/ui/admin/configuration-form/form-values';
import { settingsWith, storedWith } from './settings-under-test';

const stored = storedWith();
const opened = openedForm({ values: valuesOf(stored.settings), stored });
const after = (state: FormState, ...actions: FormAction[]) => actions.reduce(formReducer, state);

describe('the state of the form', () => {
  it('shows no problem before the first attempt, and all of them from then on', () => {
    const empty = openedForm({ values: newValues() });
    expect(shownProblems(empty)).toEqual([]);
    const attempted = after(empty, { kind: 'attempt' });
    expect(shownProblems(attempted)).toHaveLength(5);
    expect(shownProblems(after(attempted, { kind: 'change', values: { name: 'Berlin' } }))).toHaveLength(4);
  });

  it('gives the focus to the first field that is wrong, again with each attempt', () => {
    const changed = after(opened, { kind: 'change', values: { retryLimit: '99' } });
    const once = after(changed, { kind: 'attempt' });
    expect(once.focus.path).toBe('retryLimit');
    expect(after(once, { kind: 'attempt' }).focus).toEqual({
      path: 'retryLimit',
      round: once.focus.round + 1,
    });
  });

  it('shows the first group, and the one with the first problem after each attempt', () => {
    expect(opened.group).toBe('Connection');
    const rule = {
      survey: 'customer' as const,
      question: '',
      answer: 'Yes',
      transition: 'Done',
      resolution: '',
    };
    const changed = after(opened, {
      kind: 'change',
      values: { surveyTransitions: [rule], retryLimit: '99' },
    });
    const once = after(changed, { kind: 'attempt' });
    expect(once.group).toBe('Sessions');
    const mended = after(once, { kind: 'change', values: { retryLimit: '9' } }, { kind: 'attempt' });
    expect(mended).toMatchObject({ group: 'Surveys', focus: { path: 'surveyTransitions.0.question' } });
  });

  it('opens the group of what the resolver refused, before that of a later field', () => {
    const later = { path: 'surveyTransitions.0.transition', message: 'No status leads there.' };
    const first = { path: 'templates.workLog', message: 'This template no longer exists.' };
    const refused = after(opened, { kind: 'attempt', refused: [later, first] });
    expect(refused).toMatchObject({ group: 'Reports', focus: { path: 'templates.workLog' } });
  });

  it('gives the focus to nothing in a group that somebody opens, and to its button if they are led there', () => {
    const chosen = after(opened, { kind: 'open', group: 'Sessions', isLed: false });
    expect(chosen).toMatchObject({ group: 'Sessions', focus: { path: '' } });
    const led = after(opened, { kind: 'open', group: 'Sessions', isLed: true });
    expect(led).toMatchObject({ group: 'Sessions', focus: { path: 'Sessions' } });
  });

  it('keeps what the resolver refused until that field changes', () => {
    const taken = { path: 'name', message: 'Another configuration has this name. Choose another.' };
    const refused = after(opened, { kind: 'attempt', refused: [taken] });
    expect(problemsOf(refused)).toEqual([taken]);
    expect(problemsOf(after(refused, { kind: 'change', values: { host: 'support.example.com' } }))).toEqual([
      taken,
    ]);
    expect(problemsOf(after(refused, { kind: 'change', values: { name: 'Munich' } }))).toEqual([]);
  });

  it('drops what was refused in a nested setting when that setting changes', () => {
    const gone = { path: 'issueCreation.projectId', message: 'Project does not exist.' };
    const refused = after(opened, { kind: 'attempt', refused: [gone] });
    const { issueCreation } = opened.values;
    expect(problemsOf(after(refused, { kind: 'change', values: { issueCreation } }))).toEqual([]);
  });

  it('changes the setting at a path and no other', () => {
    const changed = after(opened, { kind: 'set', path: 'issueCreation.triggerValue', value: 'vpn' });
    const { issueCreation } = opened.values;
    expect(changed.values).toEqual({
      ...opened.values,
      issueCreation: { ...issueCreation, triggerValue: 'vpn' },
    });
    const isOn = after(opened, { kind: 'set', path: 'addToAllIssues', value: true });
    expect(isOn.values).toEqual({ ...opened.values, addToAllIssues: true });
  });

  it('keeps what was refused in one setting when another is changed by its path', () => {
    const gone = { path: 'issueCreation.projectId', message: 'Project does not exist.' };
    const refused = after(opened, { kind: 'attempt', refused: [gone] });
    const set = (path: string, value: unknown) => after(refused, { kind: 'set', path, value });
    expect(problemsOf(set('linkToAppliance', true))).toEqual([gone]);
    expect(problemsOf(set('issueCreation.triggerValue', 'vpn'))).toEqual([]);
  });

  it('knows whether anything would be lost, and that undoing a change loses nothing', () => {
    const changed = after(opened, { kind: 'change', values: { name: 'Munich' } });
    expect(hasUnsavedChanges(opened)).toBe(false);
    expect(hasUnsavedChanges(changed)).toBe(true);
    expect(hasUnsavedChanges(after(changed, { kind: 'change', values: { name: 'Berlin' } }))).toBe(false);
  });

  it('keeps what was entered over a newer version, and saves against that version', () => {
    const theirs = storedWith({ revision: 4, settings: settingsWith({ retryLimit: 9 }) });
    const changes = [{ path: 'retryLimit', label: 'Retry attempt limit', before: '7', after: '9' }];
    const kept = after(
      opened,
      { kind: 'change', values: { name: 'Munich' } },
      { kind: 'stale', changes },
      { kind: 'keep-mine', stored: theirs },
    );
    expect(kept.values).toMatchObject({ name: 'Munich', retryLimit: '7' });
    expect(kept.stored?.revision).toBe(4);
    expect(kept.theirs).toEqual({ changes, isReviewed: true });
    expect(hasUnsavedChanges(after(kept, { kind: 'change', values: valuesOf(theirs.settings) }))).toBe(false);
  });
});
