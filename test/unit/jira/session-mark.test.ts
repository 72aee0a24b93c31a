import { markLineOf, markOf } from '../../../src/jira/session-mark';

const lsid = 'a'.repeat(32);
const marker = { configurationId: 'one', lsid };

test('the mark of a request is its session’s and its configuration’s: each of two that create one knows its own', () => {
  expect(markOf(marker)).not.toBe(markOf({ ...marker, configurationId: 'two' }));
  expect(markOf(marker)).not.toBe(markOf({ ...marker, lsid: 'b'.repeat(32) }));
  expect(markOf(marker)).toBe(markOf({ ...marker }));
  expect(markLineOf(marker)).toMatch(/^Remote support reference [0-9a-f]{24}$/);
});
