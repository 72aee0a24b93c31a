import '@atlaskit/css-reset';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '../../adf/adf.css';
import { applyTheme, themeIn, themeMessage } from '../../theme';
import { AddressBarOfWindow } from '../bridge/address-bar';
import { BridgeEvents } from '../bridge/bridge-events';
import { createBridge } from '../bridge/bridge';
import { httpHostApi } from '../bridge/http-host-api';
import { peopleFrom } from '../people';
import { loadAppFrame } from './app-frame';
import { ModulePage } from './page';
import { PageStore } from './page-state';
import './page.css';

const pageInfo = z.object({ appName: z.string(), moduleKey: z.string(), resourceKey: z.string() });
const productAnswer = z.object({ status: z.number(), body: z.string().optional() });

/** Starts the page of one module: the theme first, then the app's frame with its bridge, then the drawing. */
async function start(): Promise<void> {
  const info = pageInfo.parse(JSON.parse(document.querySelector('#page-info')?.textContent ?? ''));
  const query = new URLSearchParams(window.location.search);
  const theme = themeIn(query);
  await applyTheme(theme);

  const asked = (name: string) => query.get(name) ?? undefined;
  const api = httpHostApi({
    module: info.moduleKey,
    account: asked('account'),
    issue: asked('issue'),
    theme,
  });
  const events = new BridgeEvents();
  const store = new PageStore(new AddressBarOfWindow(window));
  const people = peopleFrom(async (restPath) => {
    const answer = productAnswer.parse(await api.fetchProduct(restPath, { method: 'GET', headers: [] }));
    return answer.status === 200 ? (JSON.parse(answer.body ?? 'null') as unknown) : undefined;
  });

  followTheme(events);
  createRoot(document.querySelector('#page') ?? document.body).render(
    <ModulePage appName={info.appName} store={store} people={people} />,
  );
  loadAppFrame(info.resourceKey, createBridge(api, store, events));
}

/** The console around this page tells it when its theme changes; a page learns of it as it does in Jira. */
function followTheme(events: BridgeEvents): void {
  window.addEventListener('message', ({ origin, data }) => {
    const message = themeMessage.safeParse(data);
    if (origin !== window.location.origin || !message.success) return;
    void applyTheme(message.data.theme);
    events.emit('FORGE_CORE_THEME_CHANGED', { theme: { colorMode: message.data.theme } });
  });
}

void start();
