import { startTestPlatform, type TestPlatform } from './test-platform';

describe('the resolver bridge', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  it('calls a resolver as an account, with a context that the platform made', async () => {
    const answer = await forge.platform.invokeResolver({
      moduleKey: 'page',
      functionKey: 'echo',
      payload: { accountId: 'forged' },
      accountId: 'account-1',
      contextOverrides: { extension: { issue: { key: 'SD-1' } } },
    });
    const { cloudId, environmentId, siteUrl, contextAri, installationId } = forge.platform.installation;
    expect(answer).toEqual({
      payload: { accountId: 'forged' },
      context: {
        accountId: 'account-1',
        cloudId,
        siteUrl,
        environmentId,
        environmentType: 'DEVELOPMENT',
        moduleKey: 'page',
        localId: expect.stringContaining('/static/page') as string,
        locale: 'en-US',
        timezone: 'UTC',
        theme: { colorMode: 'light' },
        extension: { type: 'jira:adminPage', issue: { key: 'SD-1' } },
        installContext: contextAri,
        installation: { ari: { installationId }, contexts: [{ cloudId, workspaceId: cloudId }] },
      },
    });
    expect(forge.lastRecord()).toMatchObject({
      kind: 'resolver',
      moduleKey: 'page',
      functionKey: 'resolver',
    });
  });

  it('calls a resolver for nobody', async () => {
    const answer = await forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'echo' });
    expect(answer).toMatchObject({ payload: {} });
    expect(answer).not.toHaveProperty('context.accountId');
  });

  it('gives the page the error of a resolver', async () => {
    const call = (functionKey: string, moduleKey = 'page') =>
      forge.platform.invokeResolver({ moduleKey, functionKey });
    await expect(call('fail')).rejects.toThrow(
      'There was an error invoking the function - the resolver failed',
    );
    await expect(call('unknown')).rejects.toThrow("Resolver has no definition for 'unknown'");
    await expect(call('echo', 'panel-without-resolver')).rejects.toThrow('no resolver');
  });

  it('refuses a payload of more than 500 KB before any invocation', async () => {
    const payload = { text: 'x'.repeat(500 * 1024) };
    const call = forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'echo', payload });
    await expect(call).rejects.toThrow('larger than 500 KB');
    expect(forge.platform.ledger.all()).toEqual([]);
  });

  it('gives up after 25 s', async () => {
    forge.behaviour.resolver = () => new Promise(() => undefined);
    const call = forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'run' });
    const failure = expect(call).rejects.toThrow('timed out after 25 s');
    await forge.clock.advance(25_000);
    await failure;
  });

  it('refuses one account after 1,200 calls in a minute, and no other', async () => {
    const call = (accountId: string) =>
      forge.platform.invokeResolver({ moduleKey: 'page', functionKey: 'echo', accountId });
    for (let index = 0; index < 1_200; index += 1) await call('busy');
    await expect(call('busy')).rejects.toThrow('too many invocations');
    expect(await call('calm')).toMatchObject({ context: { accountId: 'calm' } });
  });
});
