import React from 'react';
import { Stack } from '@forge/react';
import { useFormInUse } from './form-context';
import { SwitchSetting } from './fields/switch-setting';
import { ConnectionSection } from './sections/connection-section';
import { EventsSection } from './sections/events-section';
import { IssueCreationSection } from './sections/issue-creation-section';
import { LanguageSection } from './sections/language-section';
import { RepresentativeSection } from './sections/representative-section';
import { RetrySection } from './sections/retry-section';
import { Section } from './sections/section';
import { SurveyTransitionsSection } from './sections/survey-transitions-section';
import { TemplatesSection } from './sections/templates-section';
import { WorkLogSection } from './sections/work-log-section';

/** All settings of a configuration. */
export function FormSections(): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <Stack space="space.400">
      <ConnectionSection />
      <LanguageSection />
      <EventsSection />
      <RetrySection />
      <WorkLogSection />
      <RepresentativeSection />
      <IssueCreationSection />
      <SurveyTransitionsSection />
      <TemplatesSection />
      <Section title="State">
        <SwitchSetting
          path="disabled"
          label="Disabled"
          value={values.disabled}
          onChange={(disabled) => change({ disabled })}
          helper="A disabled configuration ignores events and does not poll."
        />
      </Section>
    </Stack>
  );
}
