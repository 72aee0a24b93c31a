import { jiraPath, withQuery } from '../../../src/jira/jira-http';

describe('a path of Jira', () => {
  test('keeps what came from outside in its place', () => {
    expect(jiraPath`/rest/api/3/issue/${'../../admin?x=1#y'}/worklog`).toBe(
      '/rest/api/3/issue/..%2F..%2Fadmin%3Fx%3D1%23y/worklog',
    );
  });

  test('leaves parameters without a value out of the query', () => {
    expect(withQuery('/a', { b: 1, c: undefined, d: 'x&y=z' })).toBe('/a?b=1&d=x%26y%3Dz');
    expect(withQuery('/a', { b: undefined })).toBe('/a');
  });
});
