import { planAssignment } from '../../../../src/reconcile/issue/assignment-plan';

const free = { isAssigned: false, at: 1_000 };

describe('a plan for an assignment', () => {
  test('assigns an issue that was seen to be free just now', () => {
    expect(planAssignment('ann', free, 16_000)).toEqual({ kind: 'assign', accountId: 'ann' });
  });

  test('asks for another look after fifteen seconds', () => {
    expect(planAssignment('ann', free, 16_001)).toEqual({ kind: 'look-again' });
  });

  test('replaces nobody, however long ago they were seen', () => {
    const taken = { isAssigned: true, at: 1_000 };
    expect(planAssignment('ann', taken, 1_000)).toEqual({ kind: 'taken' });
    expect(planAssignment('ann', taken, 90_000)).toEqual({ kind: 'taken' });
  });

  test('assigns to nobody if nobody was chosen', () => {
    expect(planAssignment(undefined, free, 1_000)).toEqual({ kind: 'nobody' });
  });
});
