import { createApplianceClient } from '../../appliance/create-appliance-client';
import { sendInTime } from '../../appliance/send-in-time';
import type { ConfigurationSettings } from '../../configuration/configuration';
import type { ApplianceClient } from '../../session/appliance-client';
import type { AdminDependencies } from '../dependencies';

/** How long a test waits for the appliance altogether: the platform ends a resolver after 25 s. */
const patienceMs = 18_000;

/** A client that signs in afresh and keeps no token. */
export interface TestClient {
  appliance: ApplianceClient;
  /** Whether the appliance has given an access token. */
  isSignedIn: () => boolean;
}

/** A test neither uses the token of a saved configuration nor leaves one behind. */
export function testClient(
  { host, clientId }: ConfigurationSettings,
  clientSecret: string,
  { sendToAppliance, now, log }: Pick<AdminDependencies, 'sendToAppliance' | 'now' | 'log'>,
): TestClient {
  let tokens = 0;
  const appliance = createApplianceClient(
    {
      send: sendInTime(sendToAppliance, patienceMs, now),
      tokens: {
        read: async () => undefined,
        write: async () => {
          tokens += 1;
        },
      },
      credentials: async () => ({ clientId, clientSecret }),
      now,
      log,
    },
    { configurationId: 'connection-test', host },
  );
  return { appliance, isSignedIn: () => tokens > 0 };
}
