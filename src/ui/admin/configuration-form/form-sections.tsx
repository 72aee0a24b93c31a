import React from 'react';
import { Stack } from '@forge/react';
import { useFormInUse } from './form-context';
import { SwitchSetting } from './fields/switch-setting';
import { BesidesSection } from './sections/besides-section';
import { ConnectionSection } from './sections/connection-section';
import { EventsSection } from './sections/events-section';
import { IssueCreationSection } from './sections/issue-creation-section';
import { LanguageSection } from './sections/language-section';
import { RepresentativeSection } from './sections/representative-section';
import { RetrySection } from './sections/retry-section';
import { Group } from './sections/group';
import { IssuesSection } from './sections/issues-section';
import { SurveyTransitionsSection } from './sections/survey-transitions-section';
import { TemplatesSection } from './sections/templates-section';
import { WorkLogSection } from './sections/work-log-section';

/** All settings of a configuration. */
export function FormSections(): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <Stack space="space.500">
      <Group title="Connection" isFirst>
        <ConnectionSection />
        <LanguageSection />
      </Group>
      <Group title="Sessions">
        <EventsSection />
        <RetrySection />
      </Group>
      <Group title="What is written">
        <IssuesSection />
        <WorkLogSection />
        <BesidesSection />
        <TemplatesSection />
      </Group>
      <Group title="Representatives">
        <RepresentativeSection />
      </Group>
      <Group title="Issue creation">
        <IssueCreationSection />
      </Group>
      <Group title="Surveys">
        <SurveyTransitionsSection />
      </Group>
      <Group title="State">
        <SwitchSetting
          path="disabled"
          label="Disabled"
          value={values.disabled}
          onChange={(disabled) => change({ disabled })}
          helper="A disabled configuration ignores events and does not poll."
        />
      </Group>
    </Stack>
  );
}
