import React from 'react';
import type { ConfigurationSettings } from '../../../../configuration/configuration';
import { useFormInUse } from '../form-context';
import { ChoiceSetting } from '../fields/choice-setting';
import { SwitchSetting } from '../fields/switch-setting';
import { Section } from './section';

const estimateOptions: { value: ConfigurationSettings['adjustEstimate']; label: string }[] = [
  { value: 'leave', label: 'Leave it as it is' },
  { value: 'auto', label: 'Reduce it by the time spent' },
];

/** What is written into the work log. */
export function WorkLogSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const setEstimate = (chosen: string) => {
    const option = estimateOptions.find(({ value }) => value === chosen);
    if (option) change({ adjustEstimate: option.value });
  };
  return (
    <Section title="Work log">
      <SwitchSetting
        path="updateWorkLog"
        label="Update work log"
        value={values.updateWorkLog}
        onChange={(updateWorkLog) => change({ updateWorkLog })}
        helper="Writes each session into the work log of its issue, and completes it when surveys come in."
      />
      {values.updateWorkLog && (
        <>
          <ChoiceSetting
            path="adjustEstimate"
            label="Remaining estimate"
            value={values.adjustEstimate}
            options={estimateOptions}
            onChange={setEstimate}
          />
          <SwitchSetting
            path="notifyWatchers"
            label="Notify watchers"
            value={values.notifyWatchers}
            onChange={(notifyWatchers) => change({ notifyWatchers })}
            helper="Jira sends its notifications for each work log."
          />
        </>
      )}
    </Section>
  );
}
