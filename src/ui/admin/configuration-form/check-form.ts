import * as v from 'valibot';
import type { FieldProblem } from '../../../resolver/page-answer';
import {
  configurationSettingsSchema,
  type ConfigurationSettings,
} from '../../../configuration/configuration';
import { readHostName } from '../../../configuration/host-name';
import { inFormOrder } from './form-places';
import { clientSecretOf, settingsOf, type FormValues } from './form-values';

/** The stored part of the configuration that the form changes. */
export interface StoredPart {
  settings: Pick<ConfigurationSettings, 'host' | 'clientId'>;
  hasClientSecret: boolean;
}

/** What is wrong with the form, one problem for each field, in the order of the form's fields. */
export function checkForm(values: FormValues, stored?: StoredPart): FieldProblem[] {
  const parsed = v.safeParse(configurationSettingsSchema, settingsOf(values));
  const problems = (parsed.issues ?? []).map((issue) => ({
    path: shownPath(v.getDotPath(issue) ?? ''),
    message: issue.message,
  }));
  const secret = secretProblem(values, stored);
  return inFormOrder(firstOfEach(secret ? [...problems, secret] : problems));
}

/** Problems with one of several values of a field are shown beside the field. */
function shownPath(path: string): string {
  return path.replace(/^(issueCreation\.fields\.\d+\.values)\..*$/, '$1');
}

/** The state of the client secret that its field shows. */
export type SecretState = 'needed' | 'needed-again' | 'stored' | 'missing';

/** A stored client secret is not sent to another host or with another client id. Then it is asked for again. */
export function secretStateOf(values: FormValues, stored?: StoredPart): SecretState {
  if (!stored) return 'needed';
  if (!stored.hasClientSecret) return 'missing';
  return isSameAccount(values, stored) ? 'stored' : 'needed-again';
}

function secretProblem(values: FormValues, stored?: StoredPart): FieldProblem | undefined {
  if (clientSecretOf(values) !== undefined) return undefined;
  const state = secretStateOf(values, stored);
  if (state === 'stored') return undefined;
  const message =
    state === 'needed-again'
      ? 'Enter the OAuth client secret again, because the host name or the OAuth client id has changed.'
      : 'OAuth client secret is missing. Copy it from the API account on the appliance.';
  return { path: 'clientSecret', message };
}

function isSameAccount(values: FormValues, { settings }: StoredPart): boolean {
  const typed = readHostName(values.host);
  const isSameHost = typed.kind === 'host' && typed.host === settings.host;
  return isSameHost && values.clientId.trim() === settings.clientId;
}

function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  return problems.filter(({ path }, index) => problems.findIndex((other) => other.path === path) === index);
}
