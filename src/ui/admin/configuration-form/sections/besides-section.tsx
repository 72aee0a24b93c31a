import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';
import { useSettings } from '../setting-in-use';
import { Section } from './section';

/** What is written in addition to the work log, or instead of it. */
export function BesidesSection(): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  const hasReport = values.updateWorkLog || values.internalComment;
  return (
    <Section title="Comment, attachment and links">
      <SwitchSetting
        {...setting('internalComment')}
        label="Add an internal comment"
        helper="The report as a comment that customers do not see. Only in projects of service desks: elsewhere everybody would see it."
      />
      {hasReport && (
        <SwitchSetting
          {...setting('attachFullReport')}
          label="Attach reports that are too long"
          helper="Jira takes 32,767 characters. A longer report is shortened. With this on, the full report is attached as a text file. Anybody who can see the issue’s attachments can open it."
        />
      )}
      <SwitchSetting
        {...setting('linkToAppliance')}
        label="Link to the appliance"
        helper="The session’s chat and recording on the appliance become web links of the issue."
      />
    </Section>
  );
}
