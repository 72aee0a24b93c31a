import React from 'react';
import { representativeSettings } from '../../../../configuration/settings/representatives';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { SwitchSetting } from '../fields/switch-setting';
import { useSettings } from '../setting-in-use';
import { Section } from './section';

const { options } = representativeSettings.representativeField.field;

/** How the app finds the Jira user of a session's representative. */
export function RepresentativeSection(): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  return (
    <Section description="How the representative of a session is found among Jira’s users.">
      <OneOfSetting
        {...setting('representativeField')}
        label="Representative field"
        options={options}
        helper={
          values.representativeField === 'email'
            ? 'Compared with the email address of Jira’s users. The API account needs access to the Configuration API.'
            : 'Compared with the names of Jira’s users. Exceptions can be listed in the Settings tab.'
        }
      />
      <SwitchSetting
        {...setting('assignUnassigned')}
        label="Assign existing unassigned issues too"
        helper="An unassigned issue that the session names is assigned to the representative. An existing assignee stays."
      />
    </Section>
  );
}
