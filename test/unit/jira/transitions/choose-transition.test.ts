import { chooseTransition, planFromIssue } from '../../../../src/jira/transitions/choose-transition';
import type { IssueTransition } from '../../../../src/jira/transitions/issue-transitions';

const open = { id: '1', name: 'Open' };
const done = { id: '2', name: 'Done' };
const closed = { id: '3', name: 'Closed' };

const resolutions = { resolution: { allowedValues: [{ id: '10', name: 'Fixed' }] } };

const transitions: IssueTransition[] = [
  { id: '11', name: 'Closed', to: done, fields: {} },
  { id: '12', name: 'Close issue', to: closed, fields: resolutions },
  { id: '13', name: 'Keep', to: open, fields: {} },
];

const choose = (transition: string, resolution = '') =>
  chooseTransition({ transition, resolution }, open, transitions);

describe('a transition is chosen', () => {
  test('by its own name before a status’s', () => {
    expect(choose('closed')).toMatchObject({ kind: 'make', transitionId: '11' });
    expect(choose('DONE')).toMatchObject({ kind: 'make', transitionId: '11', to: done });
  });

  test('with a resolution where its screen has one and the rule gives one', () => {
    expect(choose('close issue', 'fixed')).toMatchObject({ fields: { resolution: { id: '10' } } });
    expect(choose('close issue')).toMatchObject({ kind: 'make', fields: {} });
    expect(choose('Done', 'Fixed')).toMatchObject({ kind: 'make', fields: {} });
  });

  test('not where the resolution is unknown, the status is reached, or there is none', () => {
    expect(choose('close issue', 'Magic')).toEqual({
      kind: 'impossible',
      why: { code: 'no-resolution', resolution: 'Magic' },
    });
    expect(choose('keep')).toEqual({ kind: 'there' });
    expect(choose('Escalate')).toEqual({
      kind: 'impossible',
      why: { code: 'only-others', status: 'Open', transitions: ['Closed', 'Close issue', 'Keep'] },
    });
  });
});

describe('what was read of the issue tells', () => {
  const wanted = { transition: 'done', resolution: '', propertyKey: 'survey' };

  test('that the transition was made before, wherever the issue is now', () => {
    const issue = { status: done, propertyKeys: new Set(['survey']) };
    expect(planFromIssue(wanted, issue)).toEqual({ kind: 'done-before' });
    expect(planFromIssue(wanted, { ...issue, status: open })).toEqual({ kind: 'done-before' });
  });

  test('that the issue is there already', () => {
    expect(planFromIssue(wanted, { status: done, propertyKeys: new Set() })).toEqual({ kind: 'there' });
  });

  test('nothing else: a transition has to be chosen', () => {
    expect(planFromIssue(wanted, { status: open, propertyKeys: new Set(['other']) })).toBeUndefined();
  });
});
