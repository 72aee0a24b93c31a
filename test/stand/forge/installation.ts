import { uuidFrom } from './seeded-random';

/** The one installation of the app that a local platform serves. */
export interface Installation {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  installationId: string;
  cloudId: string;
  /** The installation context, an ARI of the Jira site. */
  contextAri: string;
  siteUrl: string;
}

/** Makes up an installation whose ids depend on the seed alone. */
export function installationOf(appId: string, seed: number, siteUrl: string): Installation {
  const cloudId = uuidFrom(`cloud/${seed}`);
  return {
    appId,
    appVersion: '1.0.0',
    environmentId: uuidFrom(`environment/${seed}`),
    environmentType: 'DEVELOPMENT',
    installationId: uuidFrom(`installation/${seed}`),
    cloudId,
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    siteUrl,
  };
}
