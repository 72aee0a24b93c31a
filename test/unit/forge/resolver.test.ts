import { resolverFor, type PageCaller } from '../../../src/forge/resolver';

/** The platform gives the account beside the page's context. */
async function callerIn(
  context: Record<string, unknown>,
  accountId?: unknown,
  payload: object = {},
): Promise<PageCaller> {
  const callers: PageCaller[] = [];
  const definitions = resolverFor(['look'], async (_name, _payload, caller) => callers.push(caller));
  const request = { call: { functionKey: 'look', payload }, context };
  await definitions(request, { principal: { accountId } });
  const [caller] = callers;
  if (!caller) throw new Error('Nobody was answered.');
  return caller;
}

describe('the caller of a page’s resolver', () => {
  test('is the account, and the issue, project or portal, of the platform’s context', async () => {
    const issue = { id: '10042', key: 'SUP-2' };
    const project = { id: '10000', key: 'SUP' };
    const context = { extension: { type: 'jira:issueContext', issue, project } };
    expect(await callerIn(context, 'a1')).toEqual({ accountId: 'a1', issue, project });
    expect(await callerIn({ extension: { portal: { id: 4 } } }, 'a1')).toEqual({
      accountId: 'a1',
      portal: { id: '4' },
    });
  });

  test('is not what the payload says, nor the account of the context', async () => {
    const payload = { accountId: 'a2', extension: { issue: { id: '1', key: 'SUP-1' } } };
    expect(await callerIn({ accountId: 'a2' }, 'a1', payload)).toEqual({ accountId: 'a1' });
  });

  test.each([{}, { extension: 'none' }, { extension: { issue: { id: 1 } } }])(
    'is nobody, nowhere, if the platform tells nothing that can be read: %j',
    async (context) => {
      expect(await callerIn(context, 7)).toEqual({});
    },
  );
});
