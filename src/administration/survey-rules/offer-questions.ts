import { isSameAccount, type Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../configuration/configuration-set';
import { readHostName } from '../../configuration/host-name';
import { day } from '../../foundation/durations';
import { PageProblem } from '../../resolver/page-problem';
import type { ApplianceClient } from '../../session/appliance-client';
import type { AskedQuestion } from '../../session/listing';
import type { SurveyKind } from '../../session/session';
import { checkedClientSecret } from '../configurations/checked-settings';
import type { TestApplianceDependencies } from '../connection-test/test-appliance';
import type { Choice } from '../jira-choices/choice';
import type { AccountToAsk } from './survey-rules-api';

interface OfferDependencies extends TestApplianceDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  applianceOf: (configuration: Configuration) => Pick<ApplianceClient, 'questionsIn'>;
}

/** A busy help desk has surveys of today; another one is looked through further. */
const windows = [day, 7 * day, 30 * day];

/** Nobody looks through more. */
const questionsShown = 100;

/** As long as a rule's question may be. */
const longestQuestion = 200;

/**
 * What the surveys of the last days asked, without what was answered. One call of the appliance, three at most; none
 * tells anything about somebody.
 *
 * @throws PageProblem if no account is known, what the appliance client throws, StorageUnavailable
 */
export async function offerQuestions(
  { survey, ...account }: AccountToAsk & { survey: SurveyKind },
  dependencies: OfferDependencies,
): Promise<Choice[]> {
  const appliance = await applianceToAsk(account, dependencies);
  const present = dependencies.now();
  for (const window of windows) {
    const since = present - window;
    const { entries } = await appliance.questionsIn(survey, { by: 'end_time', since, durationSeconds: 0 });
    const asked = entries.flatMap(({ questions }) => questions);
    if (asked.length > 0) return choicesOf(asked);
  }
  return [];
}

async function applianceToAsk(
  { id, host, clientId, clientSecret }: AccountToAsk,
  { configurations, applianceOf, testClientOf }: OfferDependencies,
): Promise<Pick<ApplianceClient, 'questionsIn'>> {
  const reading = readHostName(host);
  if (reading.kind !== 'host' || clientId === '') throw noAccount();
  const account = { host: reading.host, clientId };
  const secret = checkedClientSecret(clientSecret);
  if (secret !== undefined) return testClientOf(account, secret).appliance;
  const saved = id === undefined ? undefined : configurationOf(await configurations.read(), id);
  if (!saved?.hasClientSecret || !isSameAccount(saved.settings, account)) throw noAccount();
  return applianceOf(saved);
}

function noAccount(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'Enter the appliance’s host name, OAuth client id and OAuth client secret first.',
    advice: '',
  });
}

/** Of the same name may be asked in several languages: then a rule names it, and otherwise what people read. */
function choicesOf(asked: readonly AskedQuestion[]): Choice[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, label, reportHeader } of asked) {
    const key = name ?? label ?? reportHeader;
    if (key === undefined || key.length > longestQuestion) continue;
    const labels = byName.get(key) ?? new Set();
    if (label !== undefined) labels.add(label);
    byName.set(key, labels);
  }
  return [...byName].slice(0, questionsShown).map(([name, labels]) => choiceOf(name, [...labels]));
}

function choiceOf(name: string, labels: readonly string[]): Choice {
  const [label = name] = labels;
  const isNamedSo = labels.length <= 1 && label.length <= longestQuestion;
  if (isNamedSo) return { id: label, label, description: label === name ? undefined : name };
  return { id: name, label: name, description: label };
}
