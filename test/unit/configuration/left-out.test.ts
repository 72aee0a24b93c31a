import { allBut, optionalEffects, withoutEffects } from '../../../src/configuration/left-out';
import { neededPermissions } from '../../../src/administration/jira-choices/permissions';
import { configuration } from '../polling/samples';

const everything = configuration('one', {
  surveyTransitions: [{ survey: 'customer', question: 'rating', answer: '5', transition: 'Done' }],
  assignUnassigned: true,
  notifyWatchers: true,
  internalComment: true,
  issueCreation: {
    mode: 'issue',
    projectId: '1',
    issueTypeId: '2',
    defaultAssignee: 'somebody',
    representativesWatch: true,
  },
});

const permissions = (leftOut: readonly (typeof optionalEffects)[number][]) =>
  neededPermissions(withoutEffects(everything, leftOut).settings);

test('what leaves out nothing applies as it is', () => {
  expect(withoutEffects(everything)).toBe(everything);
  expect(withoutEffects(everything, [])).toBe(everything);
});

test('what leaves out everything still writes the content', () => {
  expect(permissions(optionalEffects)).toEqual(
    permissions(optionalEffects).filter((key) => !moves.test(key)),
  );
  expect(permissions(optionalEffects)).toEqual(expect.arrayContaining(['WORK_ON_ISSUES', 'ADD_COMMENTS']));
  expect(withoutEffects(everything, optionalEffects).settings.notifyWatchers).toBe(false);
});

const moves = /TRANSITION|RESOLVE|ASSIGN|CREATE_ISSUES|WATCHERS/;

test.each([
  ['transitions', ['TRANSITION_ISSUES']],
  ['assigning', ['ASSIGN_ISSUES', 'MANAGE_WATCHERS']],
  ['creating', ['CREATE_ISSUES', 'MANAGE_WATCHERS']],
  ['notifications', []],
] as const)('without %s, nothing of the rest is lost', (effect, gone) => {
  const all = permissions([]);
  expect(permissions([effect]).sort()).toEqual(all.filter((key) => !gone.some((one) => one === key)).sort());
});

test('what is wanted is not left out', () => {
  expect(allBut(['creating', 'assigning'])).toEqual(['transitions', 'notifications']);
});
