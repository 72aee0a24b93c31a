import type { SettingsRemark } from '../../resolver/settings-remark';
import { firstOf } from '../shared/words';

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
