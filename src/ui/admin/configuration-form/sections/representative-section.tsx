import React from 'react';
import { representativeFields } from '../../../../configuration/configuration';
import { representativeFieldWords } from '../../words';
import { useFormInUse } from '../form-context';
import { ChoiceSetting } from '../fields/choice-setting';
import { SwitchSetting } from '../fields/switch-setting';
import { Section } from './section';

const options = representativeFields.map((value) => ({ value, label: representativeFieldWords[value] }));

/** How the representative of a session is found among Jira's users. */
export function RepresentativeSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const setField = (chosen: string) => {
    const representativeField = representativeFields.find((field) => field === chosen);
    if (representativeField) change({ representativeField });
  };
  return (
    <Section description="How the representative of a session is found among Jira’s users.">
      <ChoiceSetting
        path="representativeField"
        label="Representative field"
        value={values.representativeField}
        options={options}
        onChange={setField}
        helper={
          values.representativeField === 'email'
            ? 'Compared with the e-mail address of Jira’s users. The API account needs access to the Configuration API.'
            : 'Compared with the names of Jira’s users. Exceptions can be listed in the Settings tab.'
        }
      />
      <SwitchSetting
        path="assignUnassigned"
        label="Assign existing unassigned issues too"
        value={values.assignUnassigned}
        onChange={(assignUnassigned) => change({ assignUnassigned })}
        helper="An issue that the session names and that nobody is assigned to is assigned to the representative. One that somebody has stays theirs."
      />
    </Section>
  );
}
