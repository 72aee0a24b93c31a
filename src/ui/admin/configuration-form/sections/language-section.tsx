import React from 'react';
import { useFormInUse } from '../form-context';
import { ChoiceSetting } from '../fields/choice-setting';
import { localeOptions, timeZoneOptions } from '../language-options';
import { Section } from './section';

/** In which language and time zone sessions are written down. */
export function LanguageSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <Section title="Language and time">
      <ChoiceSetting
        path="locale"
        label="Locale"
        value={values.locale}
        options={localeOptions(values.locale)}
        onChange={(locale) => change({ locale })}
        helper="The language that the appliance is asked for, and how dates are written."
      />
      <ChoiceSetting
        path="timeZone"
        label="Time zone"
        value={values.timeZone}
        options={timeZoneOptions(values.timeZone)}
        onChange={(timeZone) => change({ timeZone })}
        helper="Times in work logs are written in this zone."
      />
    </Section>
  );
}
