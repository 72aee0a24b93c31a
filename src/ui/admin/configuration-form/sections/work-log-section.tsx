import React from 'react';
import type { ConfigurationSettings } from '../../../../configuration/configuration';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { SwitchSetting } from '../fields/switch-setting';
import { useSettings } from '../setting-in-use';
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
  const { values } = useFormInUse();
  const setting = useSettings();
  return (
    <Section title="Work log">
      <SwitchSetting
        {...setting('updateWorkLog')}
        label="Update work log"
        helper="Writes each session into the work log of its issue, and completes it when surveys come in."
      />
      {values.updateWorkLog && (
        <>
          <OneOfSetting
            {...setting('workLogFor')}
            label="Work logs"
            options={workLogOptions}
            helper={
              values.workLogFor === 'session'
                ? 'Holds the time from the session’s start to its end.'
                : 'Each holds the time that this representative was in the session.'
            }
          />
          <OneOfSetting {...setting('adjustEstimate')} label="Remaining estimate" options={estimateOptions} />
          <SwitchSetting
            {...setting('notifyWatchers')}
            label="Notify watchers"
            helper="Jira sends its notifications for each work log."
          />
        </>
      )}
    </Section>
  );
}
