import React from 'react';
import { ChoiceSetting } from '../fields/choice-setting';
import { useFormInUse } from '../form-context';
import { localeOptions, timeZoneOptions } from '../language-options';
import type { OwnFieldProps } from './own-field-props';

/** The language of the reports. */
export function LocaleChoice(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <ChoiceSetting
      {...shown}
      value={values.locale}
      options={localeOptions(values.locale)}
      onChange={(locale) => change({ locale })}
    />
  );
}

/** The time zone of the reports. */
export function TimeZoneChoice(shown: OwnFieldProps): React.JSX.Element {
  const { values, change } = useFormInUse();
  return (
    <ChoiceSetting
      {...shown}
      value={values.timeZone}
      options={timeZoneOptions(values.timeZone)}
      onChange={(timeZone) => change({ timeZone })}
    />
  );
}
