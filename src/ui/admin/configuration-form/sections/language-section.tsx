import React from 'react';
import { useFormInUse } from '../form-context';
import { ChoiceSetting } from '../fields/choice-setting';
import { localeOptions, timeZoneOptions } from '../language-options';
import { useSettings } from '../setting-in-use';
import { Section } from './section';

/** The language and time zone of the reports. */
export function LanguageSection(): React.JSX.Element {
  const { values } = useFormInUse();
  const setting = useSettings();
  return (
    <Section title="Language and time">
      <ChoiceSetting
        {...setting('locale')}
        label="Locale"
        options={localeOptions(values.locale)}
        helper="The language of the reports, and how dates and numbers are written in them."
      />
      <ChoiceSetting
        {...setting('timeZone')}
        label="Time zone"
        options={timeZoneOptions(values.timeZone)}
        helper="Times in work logs are written in this zone."
      />
    </Section>
  );
}
