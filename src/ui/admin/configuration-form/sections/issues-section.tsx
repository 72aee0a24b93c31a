import React from 'react';
import { SwitchSetting } from '../fields/switch-setting';
import { useSettings } from '../setting-in-use';
import { Section } from './section';
import { WritableProjectsSetting } from './writable-projects-setting';

/** Which issues a session goes to. */
export function IssuesSection(): React.JSX.Element {
  const setting = useSettings();
  return (
    <Section title="Issues" description="A session goes to the issue that its external key names.">
      <SwitchSetting
        {...setting('addToAllIssues')}
        label="Add to all issues that are named"
        helper="If the external key names several issues. Otherwise the session goes to the first of them."
      />
      <WritableProjectsSetting />
    </Section>
  );
}
