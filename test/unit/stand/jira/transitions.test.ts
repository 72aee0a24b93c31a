import { accounts } from '../../../stand/jira/sample/users';
import { statuses } from '../../../stand/jira/sample/workflow';
import { call, document, newJira, refusalOf, user } from './jira-call';

const path = '/rest/api/3/issue/SUP-1/transitions';

describe('transitions', () => {
  it('are those that lead out of the status', async () => {
    const { body } = await call(newJira(), 'GET', path);
    expect(body).toMatchObject({
      transitions: [
        { id: '21', name: 'Respond to customer', to: { name: 'Waiting for customer' } },
        { id: '31', name: 'Resolve', to: { name: 'Resolved', statusCategory: { key: 'done' } } },
      ],
    });
  });

  it('list the fields of their screens on demand', async () => {
    const { body } = await call(newJira(), 'GET', `${path}?expand=transitions.fields&transitionId=31`);
    expect(body).toMatchObject({
      transitions: [
        {
          hasScreen: true,
          fields: {
            resolution: {
              required: true,
              schema: { type: 'resolution' },
              allowedValues: [{ name: 'Done' }, {}, {}, {}],
            },
          },
        },
      ],
    });
  });

  it('are none for somebody who may not move issues', async () => {
    expect((await call(newJira(), 'GET', path, { actor: user(accounts.viewer) })).body).toMatchObject({
      transitions: [],
    });
  });

  it('move the issue and keep a history', async () => {
    const jira = newJira();
    expect((await call(jira, 'POST', path, { body: { transition: { id: '21' } } })).status).toBe(204);
    expect((await call(jira, 'GET', '/rest/api/3/issue/SUP-1?fields=status')).body).toMatchObject({
      fields: { status: { name: 'Waiting for customer' } },
    });
    expect(jira.site.issue('SUP-1')?.history.at(-1)?.items).toEqual([
      {
        field: 'status',
        from: 'In progress',
        to: 'Waiting for customer',
        ids: { from: statuses.inProgress, to: statuses.waiting },
      },
    ]);
    expect(
      (await call(jira, 'GET', '/rest/api/3/issue/SUP-1?fields=status&expand=changelog')).body,
    ).toMatchObject({
      changelog: {
        total: 1,
        histories: [
          {
            items: [
              { field: 'status', from: statuses.inProgress, fromString: 'In progress', to: statuses.waiting },
            ],
          },
        ],
      },
    });
  });

  it('drop properties that come along', async () => {
    const jira = newJira();
    const properties = [{ key: 'moved-by', value: { survey: 1 } }];
    const taken = { transition: { id: '21' }, properties };
    expect((await call(jira, 'POST', path, { body: taken })).status).toBe(204);
    expect(jira.site.issue('SUP-1')?.properties.size).toBe(0);
  });

  it('resolve with a resolution and a comment, and reopening takes the resolution away', async () => {
    const jira = newJira();
    const resolve = {
      transition: { id: '31' },
      fields: { resolution: { name: 'Done' } },
      update: { comment: [{ add: { body: document('Solved.') } }] },
    };
    expect((await call(jira, 'POST', path, { body: resolve })).status).toBe(204);
    expect(jira.site.issue('SUP-1')?.fields.get('resolution')).toBe('10000');
    expect(jira.site.issue('SUP-1')?.comments).toHaveLength(2);
    expect((await call(jira, 'POST', path, { body: { transition: { id: '51' } } })).status).toBe(204);
    expect(jira.site.issue('SUP-1')?.fields.get('resolution')).toBeUndefined();
  });

  it.each([
    ['no transition', {}, { transition: "Missing 'transition' identifier" }],
    [
      'resolving without a resolution',
      { transition: { id: '31' } },
      { resolution: 'Resolution is required.' },
    ],
    [
      'a resolution that does not exist',
      { transition: { id: '31' }, fields: { resolution: { name: 'Magic' } } },
      { resolution: "Specify a valid 'id' or 'name' for Resolution" },
    ],
    [
      'a field that is not on the screen',
      { transition: { id: '21' }, fields: { resolution: { name: 'Done' } } },
      { resolution: "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
  ])('refuse %s', async (_what, body, errors) => {
    const jira = newJira();
    const answered = await call(jira, 'POST', path, { body });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered).errors).toEqual(errors);
    expect(jira.site.issue('SUP-1')?.history).toEqual([]);
  });

  it('may hide a field of their screen, and be refused by a check of the workflow', async () => {
    const jira = newJira();
    const resolve = jira.site.project('SUP')?.workflow.transitions.find(({ id }) => id === '31');
    Object.assign(resolve ?? {}, { hidden: ['resolution'], validator: { messages: ['Ask Maja first.'] } });
    const { body } = await call(jira, 'GET', `${path}?expand=transitions.fields&transitionId=31`);
    expect(body).toMatchObject({ transitions: [{ hasScreen: true, fields: {} }] });
    const order = { transition: { id: '31' }, fields: { resolution: { name: 'Done' } } };
    const answered = await call(jira, 'POST', path, { body: order });
    expect(answered.status).toBe(400);
    expect(refusalOf(answered).errorMessages).toEqual(['Ask Maja first.']);
    expect(jira.site.issue('SUP-1')?.history).toEqual([]);
  });

  it('refuse one that does not lead out of the status', async () => {
    const answered = await call(newJira(), 'POST', path, { body: { transition: { id: '41' } } });
    expect(refusalOf(answered).errorMessages).toEqual(["Transition id '41' is not valid for this issue."]);
  });
});
