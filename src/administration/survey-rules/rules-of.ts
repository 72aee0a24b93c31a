import type { ConfigurationSettings } from '../../configuration/configuration';
import type { SendToJira } from '../../jira/jira-http';
import { checkRules } from './check-rules';
import { placesOf } from './rule-places';
import type { RuleFindings } from './survey-rules-api';

/** What is to be said about the survey rules of settings that are to take effect. No call without rules. */
export async function rulesOf(
  settings: ConfigurationSettings,
  dependencies: { jira: SendToJira },
): Promise<RuleFindings> {
  if (settings.disabled) return { remarks: [], unchecked: [] };
  return checkRules({ rules: settings.surveyTransitions, projects: placesOf(settings) }, dependencies);
}
