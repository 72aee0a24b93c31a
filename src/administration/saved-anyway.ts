import type { FieldChange } from '../resolver/page-answer';
import type { SettingsRemark } from '../resolver/settings-remark';
import { rulesNamed } from './survey-rules/rule-words';

/** Where the record of a change says to which remarks somebody said yes. It is no setting. */
export const savedAnywayPath = 'confirmed';

/** What somebody said yes to before a change was made, for its record; nothing if nothing was asked. */
export function savedAnyway(remarks: readonly SettingsRemark[]): FieldChange[] {
  if (remarks.length === 0) return [];
  const after = remarks.map(shortly).join('; ');
  return [{ path: savedAnywayPath, label: 'Saved anyway', before: '', after }];
}

/** A remark in a few words. Nobody is named in a record. */
function shortly(remark: SettingsRemark): string {
  switch (remark.code) {
    case 'account-refused':
      return `${remark.host} refused the new OAuth account`;
    case 'account-not-tried':
      return `the new OAuth account could not be tried on ${remark.host}`;
    case 'no-client-secret':
      return 'it has no OAuth client secret';
    case 'takes-nothing':
      return 'it takes no outbound event and does not poll';
    case 'writes-nothing':
      return 'nothing that it could write is switched on';
    case 'shares-appliance-id':
      return `${remark.others.map(({ name }) => `“${name}”`).join(', ')} has the same Appliance Id and another appliance`;
    case 'not-assignable':
      return `${remark.role === 'representative' ? 'the user' : 'the default assignee'} cannot be assigned issues in ${remark.projects.join(', ')}`;
    case 'rule-target-missing':
      return `${rulesNamed(remark.rules)}: no status is called “${remark.transition}”`;
    case 'rule-fields-missing':
      return `${rulesNamed(remark.rules)}: “${remark.transition}” in ${remark.project} requires ${remark.fields.join(', ')}`;
    case 'rule-resolution-missing':
      return `${rulesNamed(remark.rules)}: “${remark.transition}” in ${remark.project} has no resolution “${remark.resolution}”`;
  }
}
