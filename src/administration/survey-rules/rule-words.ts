import type { RuleNotChecked } from './survey-rules-api';

/** “Rule 1”, “Rules 1 and 3”: how a sentence about rules begins. */
export function rulesNamed(rules: readonly number[]): string {
  if (rules.length === 1) return `Rule ${rules[0]}`;
  return `Rules ${rules.slice(0, -1).join(', ')} and ${rules.at(-1)}`;
}

/** What an administrator reads about a rule that Jira tells nothing about. */
export function notCheckedInWords({ rules, transition, projects }: RuleNotChecked): string {
  const where = projects.length === 0 ? '' : ` in ${projects.join(', ')}`;
  return `${rulesNamed(rules)} could not be checked${where}: Jira showed no recent issue that can be moved to “${transition}” now.`;
}
