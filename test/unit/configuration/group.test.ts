import * as v from 'valibot';
import { group } from '../../../src/configuration/group';
import { flag, requiredText } from '../../../src/configuration/setting-fields';

const schema = group(
  { name: requiredText('Name', 10), isOn: flag('Switch', false) },
  'The settings must be a group with a name and a switch.',
);

function problemsOf(typed: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, typed);
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

test('a setting that is absent says itself that it is missing, as one that is undefined does', () => {
  expect(problemsOf({})).toEqual(['name: Name is missing. Enter one.']);
  expect(problemsOf({ name: undefined })).toEqual(['name: Name is missing. Enter one.']);
});

test.each([undefined, null, 'x', 1, [], [{ name: 'x' }]])(
  '%j is no group, and only that is said',
  (typed) => {
    expect(problemsOf(typed)).toEqual([': The settings must be a group with a name and a switch.']);
  },
);

test('a group has its defaults, and nothing that it does not know', () => {
  expect(v.parse(schema, { name: 'x', other: 1 })).toEqual({ name: 'x', isOn: false });
});

test('the settings of a group can be checked one by one', () => {
  expect(v.is(schema.entries.name, 'x'.repeat(11))).toBe(false);
});
