import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';
import { UserSetting } from '../fields/user-setting';
import type { TargetProps } from './issue-target';
import { Section } from './section';

/** Who is assigned to a created issue, reports it and watches it. */
export function PeopleSection({ creation, onChange }: TargetProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <Section title="People of the created issue">
      <SwitchSetting
        path="assignOnCreation"
        label="Assign to the representative"
        value={values.assignOnCreation}
        onChange={(assignOnCreation) => change({ assignOnCreation })}
        helper="An issue that is created for a session is assigned to its representative."
      />
      <UserSetting
        path="issueCreation.defaultAssignee"
        label="Default assignee"
        value={creation.defaultAssignee}
        onChange={(defaultAssignee) => onChange({ defaultAssignee })}
        helper={
          values.assignOnCreation
            ? 'Where the representative is no user of Jira. Leave empty for nobody.'
            : 'Leave empty for nobody.'
        }
      />
      <UserSetting
        path="issueCreation.defaultReporter"
        label="Default reporter"
        value={creation.defaultReporter}
        onChange={(defaultReporter) => onChange({ defaultReporter })}
        helper="Where the customer is no user of Jira. Leave empty for the app itself."
      />
      <SwitchSetting
        path="issueCreation.representativesWatch"
        label="Add the other representatives as watchers"
        value={creation.representativesWatch}
        onChange={(representativesWatch) => onChange({ representativesWatch })}
        helper="Those of the session who are not assigned, as far as they are users of Jira."
      />
    </Section>
  );
}
