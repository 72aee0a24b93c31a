import * as v from 'valibot';
import { configurationSettingsSchema, type ConfigurationSettings } from '../../configuration/configuration';
import { readHostName } from '../../configuration/host-name';
import { unknownSettings } from '../../configuration/unknown-settings';
import { choosesProjects, projectsNotChosen } from '../../configuration/writable-projects';
import type { FieldProblem } from '../../resolver/page-answer';
import { fieldProblems, invalid } from '../../resolver/page-problem';

const nonTls =
  'Non-TLS connections cannot be used: the appliance signs the app in with OAuth, which needs TLS. Switch this off.';
const invalidCertificates =
  'Invalid certificates cannot be allowed: the platform reaches only hosts with a publicly trusted certificate. Switch this off and install such a certificate on the appliance.';

/** What settings are checked against, beside themselves. */
export interface CheckDependencies {
  /** Whether the app can accept untrusted certificates where it runs. */
  canAllowInvalidCertificates: boolean;
}

/** Settings from the page, checked. @throws PageProblem with a message for each wrong field */
export function checkedSettings(
  typed: unknown,
  { canAllowInvalidCertificates }: CheckDependencies,
): ConfigurationSettings {
  const reading = v.safeParse(configurationSettingsSchema, typed);
  if (!reading.success) throw invalid(fieldProblems(reading.issues));
  const settings = reading.output;
  const problems: FieldProblem[] = unknownSettings(typed, settings).map(notKnown);
  if (settings.useNonTlsConnections) problems.push({ path: 'useNonTlsConnections', message: nonTls });
  if (settings.allowInvalidCertificates && !canAllowInvalidCertificates) {
    problems.push({ path: 'allowInvalidCertificates', message: invalidCertificates });
  }
  if (problems.length > 0) throw invalid(problems);
  return settings;
}

const longestShown = 60;

function notKnown(path: string): FieldProblem {
  const shown = path.length > longestShown ? `${path.slice(0, longestShown)}…` : path;
  return { path: shown, message: `“${shown}” is not a setting of this version of the app. Remove it.` };
}

/**
 * Settings of a new configuration, checked. If they do not say which projects sessions may write into, they would read
 * as “all”. That is only for settings stored before this choice existed.
 *
 * @throws PageProblem with a message for each wrong field
 */
export function checkedNewSettings(typed: unknown, dependencies: CheckDependencies): ConfigurationSettings {
  if (choosesProjects(typed)) return checkedSettings(typed, dependencies);
  const reading = v.safeParse(configurationSettingsSchema, typed);
  throw invalid([...(reading.success ? [] : fieldProblems(reading.issues)), projectsNotChosen]);
}

/** Input that was understood differently than it was typed. */
export function notesOn(typed: unknown): string[] {
  const host = typeof typed === 'object' && typed !== null && 'host' in typed ? typed.host : undefined;
  const reading = readHostName(typeof host === 'string' ? host : '');
  return reading.kind === 'host' && reading.note !== undefined ? [reading.note] : [];
}

const longestClientSecret = 500;

/** A client secret as it was typed or pasted; `undefined` if there is none. @throws PageProblem */
export function checkedClientSecret(typed: unknown): string | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed !== 'string') throw clientSecretProblem('OAuth client secret must be a text.');
  const secret = typed.trim();
  if (secret === '') return undefined;
  if (secret.length > longestClientSecret || /[\s\p{Cc}\p{Cs}]/u.test(secret)) {
    throw clientSecretProblem(
      `OAuth client secret has no spaces and at most ${longestClientSecret} characters. Copy it again from the API account.`,
    );
  }
  return secret;
}

/** A problem with the field for the client secret. */
export function clientSecretProblem(message: string): Error {
  return invalid([{ path: 'clientSecret', message }]);
}
