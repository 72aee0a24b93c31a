import {
  chooseTransition,
  otherwise,
  planFromIssue,
} from '../../../../src/jira/transitions/choose-transition';
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
    expect(choose('closed')).toMatchObject({ kind: 'make', ways: [{ transitionId: '11' }] });
    expect(choose('DONE')).toMatchObject({ kind: 'make', ways: [{ transitionId: '11', to: done }] });
  });

  test('with a resolution where its screen has one and the rule gives one', () => {
    const withFixed = { fields: { resolution: { id: '10' } } };
    expect(choose('close issue', 'fixed')).toMatchObject({ ways: [withFixed] });
    expect(choose('close issue')).toMatchObject({ kind: 'make', ways: [{ fields: {} }] });
    expect(choose('Done', 'Fixed')).toMatchObject({ ways: [{ fields: {}, without: 'Fixed' }] });
  });

  test('with all others that lead there behind it, those that set the resolution first', () => {
    const bare = { id: '14', name: 'Drop', to: closed, fields: {} };
    const others = transitions.filter(({ name }) => name !== 'Closed');
    const ways = (resolution: string) => {
      const choice = chooseTransition({ transition: 'Closed', resolution }, open, [bare, ...others]);
      return choice.kind === 'make' && choice.ways.map(({ name, without }) => [name, without]);
    };
    expect(ways('Fixed')).toEqual([
      ['Close issue', undefined],
      ['Drop', 'Fixed'],
    ]);
    expect(ways('')).toEqual([
      ['Drop', undefined],
      ['Close issue', undefined],
    ]);
    expect(ways('Magic')).toEqual([['Drop', 'Magic']]);
  });

  test('otherwise about its resolution if Jira refuses it', () => {
    const wanted = { transition: 'Closed', resolution: 'Fixed' };
    const way = { transitionId: '12', name: 'Close issue', to: closed };
    const whole = { ...way, fields: { resolution: { id: '10' } } };
    expect(otherwise(whole, wanted)).toEqual({ ...way, fields: {}, without: 'Fixed' });
    const named = { ...way, fields: { resolution: { name: 'Fixed' } } };
    expect(otherwise({ ...way, fields: {}, without: 'Fixed' }, wanted)).toEqual(named);
    expect(otherwise({ ...way, fields: {} }, { ...wanted, resolution: '' })).toBeUndefined();
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

  const marked = (mark: unknown) => new Map([['survey', mark]]);

  test('that the transition was made before, wherever the issue is now', () => {
    for (const properties of [
      marked({ transition: 'done' }),
      marked('anything'),
      marked({ from: closed.id }),
    ]) {
      expect(planFromIssue(wanted, { status: done, properties })).toEqual({ kind: 'done-before' });
      expect(planFromIssue(wanted, { status: open, properties })).toEqual({ kind: 'done-before' });
    }
  });

  test('that it was about to be made, if the issue is where it was then', () => {
    const start = { from: open.id, updated: '2026-01-12T09:00:00.000+0000' };
    const issue = { status: open, properties: marked({ ...start, transition: 'done' }) };
    expect(planFromIssue(wanted, issue)).toEqual({ kind: 'begun', start });
  });

  test('that the issue is there already', () => {
    expect(planFromIssue(wanted, { status: done, properties: new Map() })).toEqual({ kind: 'there' });
  });

  test('nothing else: a transition has to be chosen', () => {
    const properties = new Map([['other', {}]]);
    expect(planFromIssue(wanted, { status: open, properties })).toBeUndefined();
  });
});
