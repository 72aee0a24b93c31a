import { day } from '../../foundation/durations';
import type { ApiInfo } from '../../session/api-info';
import type { ApplianceClient, TestClient } from '../../session/appliance-client';
import {
  ApplianceTimeout,
  ApplianceUnreachable,
  CertificateNotTrusted,
  EgressBlocked,
  PermissionMissing,
  ReportRefused,
} from '../../session/appliance-errors';
import type { ApiAccount, ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import type { ConnectionTest, TestStep } from '../admin-api';
import { clockStep, commandApiWarning, permissionSteps, versionStep } from './api-info-steps';
import { representativeStep } from './representative-step';
import { listingStep } from './listing-step';
import { failed, passed, skipped, warning } from './test-step';

/** The steps before the appliance says anything about itself, in the order in which they can fail. */
const way = ['Permission to reach the host', 'Connection', 'Certificate', 'Sign-in'] as const;

/** What the steps came to. */
export interface ApplianceTest extends Pick<ConnectionTest, 'steps' | 'consentNeededFor'> {
  /** The appliance has taken the account: it answers. */
  isSignedIn: boolean;
}

/** What it takes to ask an appliance. */
export interface TestApplianceDependencies {
  /** The appliance that unsaved settings name, with the time limit of a call of the page. */
  testClientOf: (account: ApiAccount, clientSecret: string) => TestClient;
  now: () => number;
}

/** Signs in with the settings and asks the appliance the questions of a delivery. */
export async function testAppliance(
  settings: ConfigurationSettings,
  clientSecret: string,
  dependencies: TestApplianceDependencies,
): Promise<ApplianceTest> {
  const client = dependencies.testClientOf(settings, clientSecret);
  const tried = await trySignIn(client);
  if (tried.kind === 'failed') return brokenOff(settings, tried.error);
  const steps = way.map((name) => passed(name, wayDetails[name](settings)));
  const { appliance } = client;
  const now = dependencies.now();
  if (tried.kind === 'refused') {
    const others = await stepsWithoutApiInfo(tried.error, appliance, settings, now);
    return { isSignedIn: true, steps: [...steps, ...others] };
  }
  return {
    isSignedIn: true,
    steps: [
      ...steps,
      versionStep(tried.info),
      clockStep(tried.info, now),
      ...permissionSteps(tried.info, settings),
      ...(await reportingSteps(appliance, settings, tried.info.at ?? now)),
    ],
  };
}

type SignIn =
  | { kind: 'done'; info: ApiInfo }
  /** The app did not get as far as signing in. */
  | { kind: 'failed'; error: PolicyError }
  /** Signed in, but the appliance refused the question. */
  | { kind: 'refused'; error: PolicyError };

async function trySignIn({ appliance, isSignedIn }: TestClient): Promise<SignIn> {
  try {
    return { kind: 'done', info: await appliance.apiInfo() };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { kind: isSignedIn() ? 'refused' : 'failed', error };
  }
}

/** The step at which it broke off. An error that is no failure of the connection was the answer to the sign-in. */
function stepOf(error: PolicyError): (typeof way)[number] {
  if (error instanceof EgressBlocked) return 'Permission to reach the host';
  if (error instanceof ApplianceUnreachable || error instanceof ApplianceTimeout) return 'Connection';
  if (error instanceof CertificateNotTrusted) return 'Certificate';
  return 'Sign-in';
}

const wayDetails: Record<(typeof way)[number], (settings: ConfigurationSettings) => string> = {
  'Permission to reach the host': ({ host }) => `The app may reach ${host}.`,
  Connection: ({ host }) => `The host ${host} answers.`,
  Certificate: () => 'The certificate is trusted.',
  'Sign-in': () => 'The appliance accepts the OAuth client id and secret.',
};

function brokenOff(settings: ConfigurationSettings, error: PolicyError): ApplianceTest {
  const broken = way.indexOf(stepOf(error));
  const steps = way.map((name, index): TestStep => {
    if (index < broken) return passed(name, wayDetails[name](settings));
    return index === broken
      ? failed(name, { message: error.message, advice: adviceFor(error) })
      : skipped(name);
  });
  const consentNeededFor = error instanceof EgressBlocked ? settings.host : undefined;
  const others = [skipped('Reporting'), skipped('Representative')];
  return { isSignedIn: false, steps: [...steps, ...others], consentNeededFor };
}

/** The advice of errors is for people who find a failed delivery. Here the test itself is the place to act. */
function adviceFor(error: PolicyError): string {
  if (error instanceof EgressBlocked) return 'Allow the app to reach this host, then test again.';
  return error.adviceOnPage;
}

/** Clock, version and permissions are useful but not required: a delivery also works without the command API. */
async function stepsWithoutApiInfo(
  error: PolicyError,
  appliance: ApplianceClient,
  settings: ConfigurationSettings,
  now: number,
): Promise<TestStep[]> {
  const step = refusedStep(error);
  if (!step) return [failed('API', error), skipped('Reporting'), skipped('Representative')];
  return [step, ...(await reportingSteps(appliance, settings, now))];
}

/** A refusal in any language says nothing about reports. */
function refusedStep(error: PolicyError): TestStep | undefined {
  if (error instanceof PermissionMissing) return commandApiWarning;
  return error instanceof ReportRefused ? warning('API', error.message, error.advice) : undefined;
}

/** @param at the appliance's own clock. It is the time by which reports are requested */
async function reportingSteps(
  appliance: ApplianceClient,
  settings: ConfigurationSettings,
  at: number,
): Promise<TestStep[]> {
  try {
    const listed = await appliance.listing({ by: 'end_time', since: at - day, durationSeconds: 0 });
    return [listingStep(listed), await representativeStep(appliance, settings, listed.entries)];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return [failed('Reporting', error), skipped('Representative')];
  }
}
