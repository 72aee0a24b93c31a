import { mayHaveLeft } from '../../../../src/jira/transitions/status-changes';

const seen = '2026-01-12T09:00:00.000+0000';
const start = { from: '3', updated: seen };

/** Of an issue with these changes, as Jira tells them. */
function hasLeft(histories: { created: string; items: { field: string; from: string }[] }[], total?: number) {
  const changelog = { total: total ?? histories.length, histories };
  const answer = { status: 200, receivedAt: 0, header: () => undefined, json: async () => ({ changelog }) };
  return mayHaveLeft(async () => answer, 'SUP-1', start);
}

const move = (created: string, from: string) => ({ created, items: [{ field: 'status', from }] });

test('an issue that was moved after it was seen has left its status', async () => {
  expect(await hasLeft([move('2026-01-12T09:00:00.001+0000', '3')])).toBe(true);
});

test('so has one that was moved in the very millisecond of its change before', async () => {
  expect(await hasLeft([move(seen, '3')])).toBe(true);
});

test('what came before, what left another status and what is no move do not count', async () => {
  const earlier = move('2026-01-12T08:59:59.999+0000', '3');
  const other = move('2026-01-12T09:00:01.000+0000', '4');
  const summary = { created: '2026-01-12T09:00:02.000+0000', items: [{ field: 'summary', from: '3' }] };
  expect(await hasLeft([summary, other, earlier])).toBe(false);
});

test('if Jira leaves out changes since, it may have', async () => {
  const other = move('2026-01-12T09:00:01.000+0000', '4');
  expect(await hasLeft([other], 120)).toBe(true);
});
