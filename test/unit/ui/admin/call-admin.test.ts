import { invoke } from '@forge/bridge';
import { callAdmin } from '../../../../src/ui/admin/call-admin';

jest.mock('@forge/bridge', () => ({ invoke: jest.fn() }));

const invoked = jest.mocked(invoke);

describe('a call of the resolver', () => {
  it('goes to the function of that name with its payload, and gives back the answer', async () => {
    invoked.mockResolvedValueOnce({ ok: true, value: [{ id: '1', label: 'Task' }] });
    const answer = await callAdmin('listIssueTypes', { projectId: '10000' });
    expect(invoked).toHaveBeenLastCalledWith('listIssueTypes', { projectId: '10000' });
    expect(answer).toEqual({ ok: true, value: [{ id: '1', label: 'Task' }] });
  });

  it('gives back a problem with all that belongs to it', async () => {
    const problem = {
      kind: 'invalid',
      message: '1 field needs attention.',
      fields: [{ path: 'name', message: 'No.' }],
    };
    invoked.mockResolvedValueOnce({ ok: false, problem });
    expect(await callAdmin('listServiceDesks', undefined)).toEqual({ ok: false, problem });
  });

  it('makes a problem of a call that did not get through', async () => {
    invoked.mockRejectedValueOnce(new Error('There was an error invoking the function'));
    const answer = await callAdmin('listConfigurations', undefined);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'failed', message: 'Jira did not answer.' } });
  });

  it.each([undefined, null, 'text', {}, { ok: false }, { ok: 'yes', value: 1 }])(
    'makes a problem of the answer %p',
    async (answer) => {
      invoked.mockResolvedValueOnce(answer);
      expect(await callAdmin('listConfigurations', undefined)).toMatchObject({ ok: false });
    },
  );
});
