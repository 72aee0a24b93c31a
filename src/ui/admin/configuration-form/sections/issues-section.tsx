import React from 'react';
import { useFormInUse } from '../form-context';
import { SwitchSetting } from '../fields/switch-setting';
import { Section } from './section';

/** To which issues a session goes. */
export function IssuesSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <Section title="Issues" description="A session goes to the issue that its external key names.">
      <SwitchSetting
        path="addToAllIssues"
        label="Add to all issues that are named"
        value={values.addToAllIssues}
        onChange={(addToAllIssues) => change({ addToAllIssues })}
        helper="Where the external key names several issues. Otherwise the session goes to the first of them."
      />
    </Section>
  );
}
