import type { Log } from '../failure/log';
import type { TestClient } from '../session/appliance-client';
import type { Credentials } from './access-token';
import { createApplianceClient } from './create-appliance-client';
import type { SendHttp } from './http';

/** A test neither uses the token of a saved configuration nor leaves one behind. */
export function createTestClient(
  host: string,
  credentials: Credentials,
  { send, now, log }: { send: SendHttp; now: () => number; log: Log },
): TestClient {
  let tokens = 0;
  const appliance = createApplianceClient(
    {
      send,
      tokens: {
        read: async () => undefined,
        write: async () => {
          tokens += 1;
        },
      },
      credentials: async () => credentials,
      now,
      log,
    },
    { configurationId: 'connection-test', host },
  );
  return { appliance, isSignedIn: () => tokens > 0 };
}
