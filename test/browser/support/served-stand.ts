import { realClock } from '../../stand/clock';
import type { ConsoleAssets } from '../../stand/console/build';
import { serveHttp, type HttpHandler } from '../../stand/http-server';
import { standServer } from '../../stand/server/stand-server';
import { createStand, type Stand, type StandOptions } from '../../stand/stand';

/** A stand in real time with its web server. */
export interface ServedStand extends Stand {
  /** The address of its console, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Starts a stand and serves it on a free port. A session's report is ready at once, unless told otherwise. */
export async function serveStand(assets: ConsoleAssets, options: StandOptions = {}): Promise<ServedStand> {
  let handle: HttpHandler = () => Promise.resolve(new Response(null, { status: 503 }));
  const server = await serveHttp((request) => handle(request), 0);
  const stand = await createStand({ reportDelayMs: 0, baseUrl: () => server.url, ...options }).catch(
    async (error: unknown) => {
      await server.close();
      throw error;
    },
  );
  handle = standServer({
    stand,
    clock: realClock(),
    assets,
    virtual: false,
    hasRealAppliance: false,
    hasRealJira: false,
    description: () => ({}),
  });
  return {
    ...stand,
    url: server.url,
    close: async () => {
      stand.stop();
      await server.close();
    },
  };
}
