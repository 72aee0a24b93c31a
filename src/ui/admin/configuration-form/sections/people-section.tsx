import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';
import { UserSetting } from '../fields/user-setting';
import { settingsIn, useSettings } from '../setting-in-use';
import type { TargetProps } from './issue-target';
import { Section } from './section';

/** Who is assigned to a created issue, reports it and watches it. */
export function PeopleSection({ creation, onChange }: TargetProps): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  const created = settingsIn(creation, onChange, 'issueCreation.');
  return (
    <Section title="People of the created issue">
      <SwitchSetting
        {...setting('assignOnCreation')}
        label="Assign to the representative"
        helper="An issue that is created for a session is assigned to its representative."
      />
      <UserSetting
        {...created('defaultAssignee')}
        label="Default assignee"
        helper={
          values.assignOnCreation
            ? 'If the representative is not a Jira user. Leave empty for nobody.'
            : 'Leave empty for nobody.'
        }
      />
      <UserSetting
        {...created('defaultReporter')}
        label="Default reporter"
        helper="If the customer is not a Jira user. Leave empty for the app itself."
      />
      <SwitchSetting
        {...created('representativesWatch')}
        label="Add the other representatives as watchers"
        helper="Representatives of the session who are not the assignee, if they are Jira users."
      />
    </Section>
  );
}
