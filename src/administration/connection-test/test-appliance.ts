import type { ApiInfo } from '../../appliance/api-info-reader';
import type { ApplianceClient } from '../../appliance/appliance-client';
import {
  AccessTokenRefused,
  ApplianceTimeout,
  ApplianceUnreachable,
  CertificateNotTrusted,
  CredentialsRefused,
  EgressBlocked,
} from '../../appliance/appliance-errors';
import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import type { ConnectionTest, TestStep } from '../admin-api';
import type { AdminDependencies } from '../dependencies';
import { clockStep, permissionSteps, versionStep } from './api-info-steps';
import { representativeStep } from './representative-step';
import { failed, passed, skipped } from './test-step';

/** The steps that come before the appliance says anything about itself, in the order in which they can fail. */
const way = ['Permission to reach the host', 'Connection', 'Certificate', 'Sign-in'] as const;

const day = 24 * 60 * 60 * 1000;

/** Signs in with the settings and asks the appliance what a delivery would ask. */
export async function testAppliance(
  settings: ConfigurationSettings,
  clientSecret: string,
  { applianceFor, now }: Pick<AdminDependencies, 'applianceFor' | 'now'>,
): Promise<ConnectionTest> {
  const appliance = applianceFor(settings, clientSecret);
  const signIn = await trySignIn(appliance);
  if (signIn.kind === 'failed') return brokenOff(settings, signIn.error);
  const steps = way.map((name) => passed(name, wayDetails[name](settings)));
  if (signIn.kind === 'refused') {
    return {
      steps: [...steps, failed('API', signIn.error), skipped('Reporting'), skipped('Representative')],
    };
  }
  return {
    steps: [
      ...steps,
      versionStep(signIn.info),
      clockStep(signIn.info, now()),
      ...permissionSteps(signIn.info, settings),
      ...(await reportingSteps(appliance, settings, signIn.info.at ?? now())),
    ],
  };
}

type SignIn =
  | { kind: 'done'; info: ApiInfo }
  /** The app did not get as far as being signed in. */
  | { kind: 'failed'; error: PolicyError }
  /** Signed in, but what was asked for was refused. */
  | { kind: 'refused'; error: PolicyError };

async function trySignIn(appliance: ApplianceClient): Promise<SignIn> {
  try {
    return { kind: 'done', info: await appliance.apiInfo() };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { kind: stepOf(error) === undefined ? 'refused' : 'failed', error };
  }
}

function stepOf(error: PolicyError): (typeof way)[number] | undefined {
  if (error instanceof EgressBlocked) return 'Permission to reach the host';
  if (error instanceof ApplianceUnreachable || error instanceof ApplianceTimeout) return 'Connection';
  if (error instanceof CertificateNotTrusted) return 'Certificate';
  if (error instanceof CredentialsRefused || error instanceof AccessTokenRefused) return 'Sign-in';
  return undefined;
}

const wayDetails: Record<(typeof way)[number], (settings: ConfigurationSettings) => string> = {
  'Permission to reach the host': ({ host }) => `The app may reach ${host}.`,
  Connection: ({ host }) => `${host} answers.`,
  Certificate: () => 'The certificate is trusted.',
  'Sign-in': () => 'The appliance accepts the OAuth client id and secret.',
};

function brokenOff(settings: ConfigurationSettings, error: PolicyError): ConnectionTest {
  const broken = way.findIndex((name) => name === stepOf(error));
  const steps = way.map((name, index): TestStep => {
    if (index < broken) return passed(name, wayDetails[name](settings));
    return index === broken ? failed(name, error) : skipped(name);
  });
  const consentNeededFor = error instanceof EgressBlocked ? settings.host : undefined;
  return { steps: [...steps, skipped('Reporting'), skipped('Representative')], consentNeededFor };
}

/** @param at the appliance's own clock, by which its reports are asked for */
async function reportingSteps(
  appliance: ApplianceClient,
  settings: ConfigurationSettings,
  at: number,
): Promise<TestStep[]> {
  try {
    const sessions = await appliance.listing({ by: 'end_time', since: at - day, durationSeconds: 0 });
    const count = sessions.length === 1 ? '1 session' : `${sessions.length} sessions`;
    const step = passed('Reporting', `The appliance reports ${count} of the last 24 hours.`);
    return [step, await representativeStep(appliance, settings, sessions)];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return [failed('Reporting', error), skipped('Representative')];
  }
}
