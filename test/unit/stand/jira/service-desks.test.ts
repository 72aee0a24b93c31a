import { z } from 'zod';
import { plainTextDocument } from '../../../stand/jira/adf';
import { requestTypeIds } from '../../../stand/jira/sample/projects';
import { accounts } from '../../../stand/jira/sample/users';
import { call, newJira, user, type Answered } from './jira-call';

const api = '/rest/servicedeskapi';

function refusalText({ body }: Answered): string {
  const shape = z.strictObject({
    errorMessage: z.string(),
    i18nErrorMessage: z.object({ i18nKey: z.string(), parameters: z.array(z.string()) }),
  });
  return shape.parse(body).errorMessage;
}

const help = {
  serviceDeskId: '4',
  requestTypeId: requestTypeIds.help,
  requestFieldValues: { summary: 'Screen stays black', description: 'Since this morning.\nBoth screens.' },
};

describe('service desks', () => {
  it('are listed with their projects', async () => {
    const { body } = await call(newJira(), 'GET', `${api}/servicedesk?start=0&limit=50`);
    expect(body).toMatchObject({
      size: 1,
      isLastPage: true,
      values: [{ id: '4', projectKey: 'SUP', projectId: '10000', projectName: 'IT support' }],
    });
  });

  it('are returned one by one', async () => {
    const { body } = await call(newJira(), 'GET', `${api}/servicedesk/4`);
    expect(body).toMatchObject({ id: '4', projectKey: 'SUP', projectId: '10000', projectName: 'IT support' });
    const missing = await call(newJira(), 'GET', `${api}/servicedesk/99`);
    expect(missing.status).toBe(404);
    expect(refusalText(missing)).toContain("ID '99'");
  });

  it('are hidden from somebody who may not see the project', async () => {
    const jira = newJira();
    const order = { actor: user(accounts.owen) };
    expect((await call(jira, 'GET', `${api}/servicedesk`, order)).body).toMatchObject({ size: 0 });
    const types = await call(jira, 'GET', `${api}/servicedesk/4/requesttype`, order);
    expect(types.status).toBe(404);
    expect(refusalText(types)).toContain("ID '4'");
  });

  it('list their request types, in pages', async () => {
    const { body } = await call(newJira(), 'GET', `${api}/servicedesk/4/requesttype?limit=1`);
    expect(body).toMatchObject({
      size: 1,
      isLastPage: false,
      values: [{ id: '25', name: 'Get IT help', serviceDeskId: '4' }],
    });
  });

  it('list the fields of a request type', async () => {
    const { body } = await call(newJira(), 'GET', `${api}/servicedesk/4/requesttype/26/field`);
    expect(body).toMatchObject({
      canRaiseOnBehalfOf: true,
      requestTypeFields: [
        { fieldId: 'summary', required: true },
        { fieldId: 'description', required: false },
        {
          fieldId: 'customfield_10050',
          name: 'Affected service',
          required: true,
          validValues: [{ value: '10200', label: 'Email' }, {}, {}, {}],
        },
      ],
    });
    expect((await call(newJira(), 'GET', `${api}/servicedesk/4/requesttype/1/field`)).status).toBe(404);
  });

  it('refuse a parameter of the other API', async () => {
    expect((await call(newJira(), 'GET', `${api}/servicedesk?maxResults=5`)).status).toBe(400);
  });
});

describe('a customer’s request', () => {
  it('becomes an issue, and its plain text a document', async () => {
    const jira = newJira();
    const answered = await call(jira, 'POST', `${api}/request`, {
      body: { ...help, raiseOnBehalfOf: accounts.leonie },
    });
    expect(answered).toMatchObject({
      status: 201,
      body: {
        issueKey: 'SUP-7',
        serviceDeskId: '4',
        requestTypeId: '25',
        reporter: { accountId: accounts.leonie },
        currentStatus: { status: 'To do' },
      },
    });
    const { body } = await call(jira, 'GET', '/rest/api/3/issue/SUP-7');
    expect(body).toMatchObject({
      fields: {
        issuetype: { name: 'Service request' },
        description: plainTextDocument('Since this morning.\nBoth screens.'),
        reporter: { accountId: accounts.leonie },
        creator: { accountId: accounts.app },
      },
    });
  });

  it('takes documents if it is told to', async () => {
    const requestFieldValues = { summary: 'x', description: plainTextDocument('y') };
    const body = { ...help, requestFieldValues };
    expect((await call(newJira(), 'POST', `${api}/request`, { body })).status).toBe(400);
    expect(
      (await call(newJira(), 'POST', `${api}/request`, { body: { ...body, isAdfRequest: true } })).status,
    ).toBe(201);
  });

  it('names the required fields that are missing', async () => {
    const body = { ...help, requestTypeId: requestTypeIds.incident };
    const answered = await call(newJira(), 'POST', `${api}/request`, { body });
    expect(answered.status).toBe(400);
    expect(refusalText(answered)).toContain("'Affected service'");
  });

  it.each([
    ['another desk', { serviceDeskId: '9' }, 404],
    ['another request type', { requestTypeId: '9' }, 404],
    ['an unknown customer', { raiseOnBehalfOf: 'nobody' }, 400],
    ['a customer who has left', { raiseOnBehalfOf: accounts.rosa }, 400],
    [
      'a field that is not on the form',
      { requestFieldValues: { ...help.requestFieldValues, labels: ['a'] } },
      400,
    ],
    ['too long a text', { requestFieldValues: { summary: 'x', description: 'y'.repeat(32_768) } }, 400],
  ])('is refused for %s', async (_what, others, status) => {
    const answered = await call(newJira(), 'POST', `${api}/request`, { body: { ...help, ...others } });
    expect(answered.status).toBe(status);
    expect(refusalText(answered)).not.toBe('');
  });

  it('is refused with properties, which this API does not have', async () => {
    const body = { ...help, properties: [{ key: 'a', value: 1 }] };
    expect((await call(newJira(), 'POST', `${api}/request`, { body })).status).toBe(400);
  });
});

describe('a request', () => {
  const read = (issue: string, accountId: string, expand = '?expand=action', jira = newJira()) =>
    call(jira, 'GET', `${api}/request/${issue}${expand}`, { actor: user(accountId) });

  it('is read by who may see its issue, and by the customer who raised it', async () => {
    for (const account of [accounts.ordinary, accounts.omar]) {
      expect(await read('SUP-2', account)).toMatchObject({
        status: 200,
        body: {
          issueKey: 'SUP-2',
          serviceDeskId: '4',
          reporter: { displayName: 'Omar Haddad' },
          actions: { addComment: { allowed: true } },
        },
      });
    }
    expect((await read('SUP-2', accounts.ordinary, '')).body).not.toHaveProperty('actions');
    expect((await read('SUP-2', accounts.viewer)).body).toMatchObject({
      actions: { addComment: { allowed: false } },
    });
  });

  it('is not found for others, nor if it is an issue that is none', async () => {
    const refused = [
      await read('SUP-2', accounts.leonie),
      await read('SUP-6', accounts.ordinary),
      await read('OPS-1', accounts.ordinary),
      await read('SUP-99', accounts.ordinary),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    for (const answer of refused) expect(refusalText(answer)).toMatch(/does not exist/);
  });
});
