import { readExport } from '../../../../src/administration/settings/exported-configurations';
import { PageProblem } from '../../../../src/resolver/page-problem';

function problemWith(ownTemplates: unknown): unknown {
  const format = 'remote-support-for-jira';
  const exported = { format, version: 1, configurations: [], ownTemplates };
  try {
    readExport(JSON.stringify(exported), [], { canAllowInvalidCertificates: false });
    return undefined;
  } catch (error) {
    if (error instanceof PageProblem && error.problem.kind === 'invalid') return error.problem.fields;
    throw error;
  }
}

test.each([
  ['no list', {}],
  ['a list of something else', [1]],
  ['a list in the list', [[]]],
  ['a template without a name', [{ id: 'a', use: 'workLog' }]],
  ['a template with a number for its id', [{ id: 1, name: 'Mine', use: 'workLog' }]],
  ['a template for something else', [{ id: 'a', name: 'Mine', use: 'letter' }]],
])('an import says in words that it cannot read the templates of an export: %s', (_, ownTemplates) => {
  const message = 'The names of the templates in the export cannot be read. Export again.';
  expect(problemWith(ownTemplates)).toEqual([{ path: 'text', message }]);
});

test('an import without own templates, or with templates that are named, can be read', () => {
  expect(problemWith(undefined)).toBeUndefined();
  expect(problemWith([{ id: 'a', name: 'Mine', use: 'workLog' }])).toBeUndefined();
});
