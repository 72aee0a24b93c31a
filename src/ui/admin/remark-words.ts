import { rulesNamed } from '../../administration/survey-rules/rule-words';
import type { RuleRemark, SettingsRemark } from '../../resolver/settings-remark';
import { firstOf, joined } from '../shared/words';

/** What an administrator reads about a remark before they say yes to it: what is doubtful, and what follows. */
export function remarkInWords(remark: SettingsRemark): string {
  switch (remark.code) {
    case 'account-refused':
      return `${remark.cause} The stored secret is kept unless you save this one anyway. Sessions would wait until the right one is entered.`;
    case 'account-not-tried':
      return `The OAuth client secret could not be tried. ${remark.cause} The stored one is kept unless you save this one anyway.`;
    case 'no-client-secret':
      return `“${remark.name}” has no OAuth client secret: its sessions would wait until one is entered.`;
    case 'takes-nothing':
      return `“${remark.name}” would do nothing: no outbound event is ticked, and it does not poll for ended sessions.`;
    case 'writes-nothing':
      return `“${remark.name}” would write nothing: no work log, comment, link, assignment, survey rule or issue creation is switched on.`;
    case 'shares-appliance-id':
      return sharedInWords(remark);
    case 'not-assignable':
      return notAssignableInWords(remark);
    case 'rule-target-missing':
    case 'rule-fields-missing':
    case 'rule-resolution-missing':
      return ruleRemarkInWords(remark);
  }
}

/** The same of a survey rule, also beside the rule. */
export function ruleRemarkInWords(remark: RuleRemark): string {
  const { rules, transition } = remark;
  const named = rulesNamed(rules);
  switch (remark.code) {
    case 'rule-target-missing': {
      const where = remark.projects.length === 0 ? 'Jira' : firstOf(remark.projects, 5);
      return `${named}: no status in ${where} is called “${transition}”, and no issue there that was looked at has a transition of that name. Issues would not be moved.`;
    }
    case 'rule-fields-missing':
      return `${named}: the transition “${transition}” in ${remark.project} requires ${joined(remark.fields.map((field) => `“${field}”`))}, which the rule does not fill. Jira would refuse to move issues that have no value there.`;
    case 'rule-resolution-missing': {
      const then = remark.isMoved ? 'Issues would be moved without it.' : 'Issues would not be moved.';
      return `${named}: the transition “${transition}” in ${remark.project} does not offer the resolution “${remark.resolution}”. ${then}`;
    }
  }
}

function sharedInWords({
  name,
  applianceId,
  others,
}: Extract<SettingsRemark, { code: 'shares-appliance-id' }>): string {
  const named = firstOf(others.map((other) => `“${other.name}” (${other.host})`));
  return `“${name}” and ${named} have the Appliance Id “${applianceId}” but another appliance. Each of them takes the events of all these appliances, and does not find the sessions of the others. Give each appliance an id of its own.`;
}

function notAssignableInWords({
  role,
  person,
  projects,
}: Extract<SettingsRemark, { code: 'not-assignable' }>): string {
  const named = person === '' ? 'An account that Jira does not name' : person;
  const who = role === 'default-assignee' ? `The default assignee, ${named},` : named;
  return `${who} cannot be assigned issues in ${firstOf(projects, 5)}. They would get no issue there. Jira calls the permission “Assignable user”.`;
}
