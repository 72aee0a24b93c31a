import { randomBytes, randomUUID } from 'node:crypto';
import { webTrigger } from '@forge/api';
import type { AdminDependencies } from '../administration/dependencies';
import { createApplianceClient, type ApplianceClient } from '../appliance/appliance-client';
import type { Configuration } from '../configuration/configuration';
import type { BringBackDependencies } from '../delivery/bring-back-due-deliveries';
import type { ProcessDependencies } from '../delivery/process-delivery';
import type { ReceiveDependencies } from '../delivery/receive-outbound-event';
import type { ReconcileDependencies } from '../delivery/reconcile-session';
import { ClientSecretMissing } from '../failure/client-secret-missing';
import { builtInTemplates } from '../report/built-in-templates';
import { renderReport } from '../report/render-report';
import { sendToAppliance } from './appliance-http';
import { auditStorage } from './audit-storage';
import { configurationStorage } from './configuration-storage';
import { consoleLog } from './console-log';
import { deliveryQueue } from './delivery-queue';
import { deliveryStorage } from './delivery-storage';
import { sendAsApp, sendAsUser } from './jira-http';
import { overrideStorage } from './override-storage';
import { clientSecretStorage, installationSecretStorage } from './secret-storage';
import { tokenStorage } from './token-storage';

/** The one place where the core meets the platform. */
const now = () => Date.now();
const log = consoleLog;

/** What the web trigger works with. */
export function receiveDependencies(): ReceiveDependencies {
  return {
    installationSecret: installationSecretStorage,
    configurations: configurationStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    now,
    log,
  };
}

/** What the queue's consumer works with. */
export function processDependencies(): ProcessDependencies {
  return {
    deliveries: deliveryStorage,
    configurations: configurationStorage,
    reconcileWith,
    now,
    random: Math.random,
    log,
  };
}

/** What the five-minute schedule works with. */
export function bringBackDependencies(): BringBackDependencies {
  return {
    deliveries: deliveryStorage,
    configurations: configurationStorage,
    queue: deliveryQueue,
    now,
    log,
  };
}

/** What the admin page works with, for the account that the platform vouches for. */
export function adminDependencies(accountId: string | undefined): AdminDependencies {
  return {
    accountId,
    jira: sendAsApp,
    jiraAsUser: sendAsUser,
    configurations: configurationStorage,
    installationSecret: installationSecretStorage,
    clientSecrets: {
      ...clientSecretStorage,
      write: async (configurationId, secret) => {
        await clientSecretStorage.write(configurationId, secret);
        await tokenStorage.delete(configurationId);
      },
      delete: async (configurationId) => {
        await clientSecretStorage.delete(configurationId);
        await tokenStorage.delete(configurationId);
      },
    },
    deliveries: deliveryStorage,
    auditTrail: auditStorage,
    overrides: overrideStorage,
    applianceFor: ({ host, locale, clientId }, clientSecret) =>
      createApplianceClient(
        {
          send: sendToAppliance,
          tokens: forgetfulTokens,
          credentials: () => Promise.resolve({ clientId, clientSecret }),
          now,
          log,
        },
        { configurationId: 'connection-test', host, locale },
      ),
    webTriggerUrl: () => webTrigger.getUrl('outbound-events'),
    canAllowInvalidCertificates: process.env.CAN_ALLOW_INVALID_CERTIFICATES === 'true',
    now,
    newSecret: () => randomBytes(32).toString('hex'),
    newId: () => randomUUID(),
    log,
  };
}

/** A test must neither use the token of a saved configuration nor leave one behind. */
const forgetfulTokens = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

function reconcileWith(configuration: Configuration): ReconcileDependencies {
  return {
    appliance: applianceOf(configuration),
    jira: sendAsApp,
    render: (session, { settings }) =>
      renderReport({
        session,
        template: { text: builtInTemplates.WorkLog, format: 'rich' },
        locale: settings.locale,
        timeZone: settings.timeZone,
      }),
  };
}

function applianceOf({ id, hasClientSecret, settings }: Configuration): ApplianceClient {
  const { host, locale, clientId } = settings;
  const credentials = async () => {
    const clientSecret = hasClientSecret ? await clientSecretStorage.read(id) : undefined;
    if (clientSecret === undefined) throw new ClientSecretMissing(settings.name);
    return { clientId, clientSecret };
  };
  return createApplianceClient(
    { send: sendToAppliance, tokens: tokenStorage, credentials, now, log },
    { configurationId: id, host, locale },
  );
}
