import { createApplianceClient } from '../appliance/create-appliance-client';
import { createTestClient } from '../appliance/create-test-client';
import type { SendHttp } from '../appliance/http';
import { sendInTime } from '../appliance/send-in-time';
import { sendPatiently } from '../appliance/send-patiently';
import type { ApiAccount, Configuration } from '../configuration/configuration';
import { reachPatience } from '../delivery/appliance-reach';
import { attemptPatience } from '../delivery/attempt-start';
import { ClientSecretMissing } from '../failure/client-secret-missing';
import type { ApplianceClient, TestClient } from '../session/appliance-client';
import { sendToAppliance } from './appliance-http';
import { consoleLog as log } from './console-log';
import { pause } from './pause';
import { clientSecretStorage } from './secret-storage';
import { tokenStorageOf } from './token-storage';
import { now } from './now';

/** How long a call of the page waits for an appliance. The platform ends a resolver after 25 s. */
const pagePatience = 18_000;

/** Call this when an attempt begins: its time runs from then on. */
export function applianceForAttempt(configuration: Configuration): ApplianceClient {
  const inTime = sendInTime(sendToAppliance, attemptPatience, now);
  return applianceOf(configuration, sendPatiently(inTime, { now, pause }));
}

/** For one check whether the appliance can be reached. The time of the check begins now. */
export function applianceToReach(configuration: Configuration): ApplianceClient {
  return applianceOf(configuration, sendInTime(sendToAppliance, reachPatience, now));
}

/** For one call of the page. The time of the call begins now. */
export function applianceInTime(configuration: Configuration): ApplianceClient {
  return applianceOf(configuration, sendInTime(sendToAppliance, pagePatience, now));
}

/** For a test of settings, whose time begins now. */
export function testClientOf({ host, clientId }: ApiAccount, clientSecret: string): TestClient {
  const send = sendInTime(sendToAppliance, pagePatience, now);
  return createTestClient(host, { clientId, clientSecret }, { send, now, log });
}

/** A client of the configuration's appliance. */
export function applianceOf(
  { id, hasClientSecret, settings }: Configuration,
  send: SendHttp = sendToAppliance,
): ApplianceClient {
  const { host, clientId } = settings;
  const credentials = async () => {
    const clientSecret = hasClientSecret ? await clientSecretStorage.read(id, settings) : undefined;
    if (clientSecret === undefined) throw new ClientSecretMissing(settings.name);
    return { clientId, clientSecret };
  };
  return createApplianceClient(
    { send, tokens: tokenStorageOf(settings), credentials, now, log },
    { configurationId: id, host },
  );
}
