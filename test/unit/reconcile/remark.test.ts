import { remarksOn, type Remark } from '../../../src/reconcile/remark';
import type { Result } from '../../../src/reconcile/write-result';

const issueKey = 'SUP-1';
const workLog = { kind: 'work-log', issueKey, created: 1, updated: 0, unchanged: 0, removed: 0 } as const;
const moved = { kind: 'transition', issueKey, survey: 'customer', transition: 'Resolve' } as const;
const made = { outcome: 'written', to: 'Resolved', by: 'Resolve', refused: [] } as const;
const refused = { outcome: 'refused', jiraSays: 'No.' } as const;

const whole: Result[] = [
  { kind: 'issue', issueKey, outcome: 'written' },
  { kind: 'issue', issueKey, outcome: 'unchanged', code: 'found-again' },
  { ...workLog, outcome: 'written', leftOut: 0 },
  { kind: 'comment', issueKey, outcome: 'unchanged' },
  { kind: 'attachment', issueKey, outcome: 'written' },
  { kind: 'link', issueKey, outcome: 'written', to: ['chat'] },
  { kind: 'assignee', issueKey, outcome: 'unchanged' },
  { ...moved, ...made },
];

const incomplete: [Remark, Result][] = [
  ['issue', { kind: 'issue', issueKey, outcome: 'impossible', code: 'unknown' }],
  ['field', { kind: 'field', issueKey, outcome: 'refused', field: 'priority', jiraSays: 'No.' }],
  ['marker', { kind: 'marker', issueKey, ...refused, mayPass: false }],
  ['watcher', { kind: 'watcher', issueKey, name: 'Maja', ...refused, mayPass: true }],
  ['work-log', { ...workLog, outcome: 'written', leftOut: 1 }],
  ['comment', { kind: 'comment', issueKey, outcome: 'impossible', code: 'would-be-public' }],
  ['assignee', { kind: 'assignee', issueKey, outcome: 'impossible', why: { code: 'no-representative' } }],
  ['assignee', { kind: 'assignee', issueKey, ...refused, mayPass: false }],
  ['transition', { ...moved, outcome: 'impossible', why: { code: 'none', status: 'Open' } }],
  ['transition', { ...moved, ...refused }],
  ['resolution', { ...moved, ...made, without: 'Done' }],
  ['template', { kind: 'template', outcome: 'replaced', name: 'Short' }],
  ['failure', { kind: 'failure', outcome: 'failed', results: [], cause: 'Jira is away.' }],
];

test('what is written or was so already is no remark', () => {
  expect(remarksOn(whole)).toEqual([]);
});

test.each(incomplete)('of %s, a part that is missing is a remark', (remark, result) => {
  expect(remarksOn([...whole, result, result])).toEqual([remark]);
});
