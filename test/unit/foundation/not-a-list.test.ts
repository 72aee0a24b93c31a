import * as v from 'valibot';
import { notAList } from '../../../src/foundation/not-a-list';
import { pollingPlanSchema } from '../../../src/polling/polling-plan';

test('an object may be empty, and a list is no object', () => {
  const schema = v.pipe(notAList, v.object({ cursor: v.optional(v.string()) }));
  expect(v.is(schema, {})).toBe(true);
  expect(v.is(schema, [])).toBe(false);
});

test('a stored plan that is a list is damaged, and does not mean that nobody polls', () => {
  expect(v.is(pollingPlanSchema, {})).toBe(true);
  expect(v.is(pollingPlanSchema, [])).toBe(false);
});
