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

const workLogOptions: { value: ConfigurationSettings['workLogFor']; label: string }[] = [
  { value: 'session', label: 'One for the session' },
  { value: 'representatives', label: 'One for each representative' },
];

/** What is written into the work log. */
export function WorkLogSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const setEstimate = (chosen: string) => {
    const option = estimateOptions.find(({ value }) => value === chosen);
    if (option) change({ adjustEstimate: option.value });
  };
  const setWorkLogFor = (chosen: string) => {
    const option = workLogOptions.find(({ value }) => value === chosen);
    if (option) change({ workLogFor: option.value });
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
            path="workLogFor"
            label="Work logs"
            value={values.workLogFor}
            options={workLogOptions}
            onChange={setWorkLogFor}
            helper={
              values.workLogFor === 'session'
                ? 'Holds the time from the session’s start to its end.'
                : 'Each holds the time that this representative was in the session.'
            }
          />
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
