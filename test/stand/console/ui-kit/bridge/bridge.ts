import { isHandler, isRecord, type ForgeDoc } from '../forge-doc';
import type { BridgeEvents } from './bridge-events';
import { egressRequest, flagRequest, type HostApi, type HostPage } from './host';
import { PageHistory } from './page-history';

/** What `@forge/react` and `@forge/bridge` find as `__bridge` in their frame. */
export interface Bridge {
  callBridge(command: string, data?: unknown): Promise<unknown>;
}

type Command = (data: Readonly<Record<string, unknown>>) => unknown;

/**
 * Makes the bridge of one page: the commands that `@forge/bridge` 7.2 and `@forge/react` 12.3 send, answered by the
 * stand (`api`) and by the page around the app's frame (`page`). A command that a page of this kind cannot use
 * rejects with an `Error` that names it.
 */
export function createBridge(api: HostApi, page: HostPage, events: BridgeEvents): Bridge {
  const commands: Readonly<Record<string, Command>> = {
    ...pageCommands(page),
    ...apiCommands(api, page),
    ...eventCommands(events),
  };
  return {
    async callBridge(command, data) {
      const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (run === undefined)
        throw new Error(`The bridge of a page on the stand has no command “${command}”.`);
      return run(isRecord(data) ? data : { value: data });
    },
  };
}

function apiCommands(api: HostApi, page: HostPage): Record<string, Command> {
  return {
    getContext: () => api.context(),
    invoke: async ({ functionKey, payload, metadata }) => {
      const result = await api.invoke(String(functionKey), payload);
      return metadata === undefined ? result : { body: result, metadata: {} };
    },
    fetchProduct: ({ restPath, fetchRequestInit }) => api.fetchProduct(String(restPath), fetchRequestInit),
    __permission__egressGet: (payload) => api.egress('get', payload),
    __permission__egressSet: (payload) => setEgress(api, page, payload),
    __permission__egressDeleteDomain: (payload) => api.egress('delete-domain', payload),
    __permission__egressDeleteGroup: (payload) => api.egress('delete-group', payload),
  };
}

/** Nothing is set without the administrator's consent; a refusal rejects, as it does on the platform. */
async function setEgress(api: HostApi, page: HostPage, payload: unknown): Promise<unknown> {
  const { egresses } = egressRequest.parse(payload);
  const isAllowed = await page.askEgress(egresses);
  if (!isAllowed) throw new Error('The administrator did not allow the app to reach these addresses.');
  return api.egress('set', { egresses });
}

function pageCommands(page: HostPage): Record<string, Command> {
  const done = () => true;
  return {
    reconcile: ({ forgeDoc }) => page.reconcile(forgeDoc as ForgeDoc),
    showFlag: (flag) => {
      page.showFlag(flagRequest.parse(flag));
      return true;
    },
    closeFlag: ({ id }) => {
      page.closeFlag(String(id));
      return true;
    },
    navigate: (destination) => page.navigate(destination),
    getUrl: ({ url }) => (typeof url === 'string' ? url : undefined),
    reload: () => page.reload(),
    refresh: () => {
      // The console's own view of an issue is up to date by itself. A page that stands alone has none around it.
      if (window.parent === window) throw new Error("this resource's view is not refreshable");
      return true;
    },
    changeWindowTitle: ({ value }) => page.changeTitle(String(value)),
    createHistory: () => new PageHistory(page.addressBar),
    onError: ({ error }) => console.error('The page reported an error', error),
    enableTheming: done,
    emitReadyEvent: done,
    submit: done,
    close: done,
    onClose: done,
  };
}

function eventCommands(events: BridgeEvents): Record<string, Command> {
  const on: Command = ({ event, callback }) =>
    events.on(String(event), (payload) => {
      if (isHandler(callback)) callback(payload);
    });
  const emit: Command = ({ event, payload }) => events.emit(String(event), payload);
  return { on, onPublic: on, emit, emitPublic: emit };
}
