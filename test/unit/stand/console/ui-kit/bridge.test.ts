import { createBridge } from '../../../../stand/console/ui-kit/bridge/bridge';
import { BridgeEvents } from '../../../../stand/console/ui-kit/bridge/bridge-events';
import type { HostApi, HostPage } from '../../../../stand/console/ui-kit/bridge/host';

const egresses = [
  {
    key: 'appliance',
    description: 'The appliance',
    configured: [{ domain: 'https://support.example', type: ['FETCH_BACKEND_SIDE'] }],
  },
];

function bridgeWith({ isAllowed = true, events = new BridgeEvents() } = {}) {
  const api = {
    context: jest.fn<Promise<Record<string, unknown>>, []>().mockResolvedValue({ moduleKey: 'admin' }),
    invoke: jest.fn<Promise<unknown>, [string, unknown]>().mockResolvedValue({ ok: 1 }),
    fetchProduct: jest.fn<Promise<unknown>, [string, unknown]>().mockResolvedValue({ status: 200 }),
    egress: jest.fn<Promise<unknown>, Parameters<HostApi['egress']>>().mockResolvedValue({ results: [] }),
  };
  const page = {
    reconcile: jest.fn(),
    showFlag: jest.fn(),
    closeFlag: jest.fn(),
    askEgress: jest.fn<Promise<boolean>, Parameters<HostPage['askEgress']>>().mockResolvedValue(isAllowed),
    navigate: jest.fn(),
    reload: jest.fn(),
    changeTitle: jest.fn(),
  };
  return { ...createBridge(api, page, events), api, page };
}

describe('the bridge of a page', () => {
  it('hands each committed document to the page', async () => {
    const { callBridge, page } = bridgeWith();
    const forgeDoc = { type: 'Root', props: {}, children: [], key: 'r' };
    await callBridge('reconcile', { forgeDoc });
    expect(page.reconcile).toHaveBeenCalledWith(forgeDoc);
  });

  it('invokes a resolver, and wraps its answer only if its metadata is asked for', async () => {
    const { callBridge, api } = bridgeWith();
    expect(await callBridge('invoke', { functionKey: 'list', payload: { a: 1 } })).toEqual({ ok: 1 });
    expect(api.invoke).toHaveBeenCalledWith('list', { a: 1 });
    const wrapped = await callBridge('invoke', {
      functionKey: 'list',
      metadata: { rateLimitProperties: true },
    });
    expect(wrapped).toMatchObject({ body: { ok: 1 } });
  });

  it('sets egress once the administrator has allowed it', async () => {
    const { callBridge, api, page } = bridgeWith();
    await callBridge('__permission__egressSet', { egresses });
    expect(page.askEgress).toHaveBeenCalledWith(egresses);
    expect(api.egress).toHaveBeenCalledWith('set', { egresses });
  });

  it('sets no egress if the administrator refuses', async () => {
    const { callBridge, api } = bridgeWith({ isAllowed: false });
    await expect(callBridge('__permission__egressSet', { egresses })).rejects.toThrow('did not allow');
    expect(api.egress).not.toHaveBeenCalled();
  });

  it('asks nothing for a request that it cannot read', async () => {
    const { callBridge, page } = bridgeWith();
    await expect(callBridge('__permission__egressSet', { egresses: 'all' })).rejects.toThrow();
    expect(page.askEgress).not.toHaveBeenCalled();
  });

  it('passes the title of the window, which comes bare', async () => {
    const { callBridge, page } = bridgeWith();
    await callBridge('changeWindowTitle', 'Settings');
    expect(page.changeTitle).toHaveBeenCalledWith('Settings');
  });

  it('carries events until the listener unsubscribes', async () => {
    const { callBridge } = bridgeWith();
    const heard: unknown[] = [];
    const subscription = await callBridge('on', {
      event: 'e',
      callback: (payload: unknown) => heard.push(payload),
    });
    await callBridge('emit', { event: 'e', payload: 1 });
    (subscription as { unsubscribe: () => void }).unsubscribe();
    await callBridge('emit', { event: 'e', payload: 2 });
    expect(heard).toEqual([1]);
  });

  it.each(['openModal', 'constructor'])(
    'refuses %s, which it does not know, by its name',
    async (command) => {
      await expect(bridgeWith().callBridge(command)).rejects.toThrow(`“${command}”`);
    },
  );
});
