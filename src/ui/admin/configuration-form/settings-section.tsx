import React from 'react';
import { allSettings } from '../../../configuration/settings/configuration-settings';
import {
  formSections,
  type FormSection,
  type SectionId,
} from '../../../configuration/settings/form-sections';
import { isShownIn } from '../../../configuration/settings/setting';
import { useFormInUse } from './form-context';
import { Section } from './layout/section';
import { SettingField } from './setting-field';

/** The settings of one section, as far as they matter now. */
export function SettingsSection({ id }: { id: SectionId }): React.JSX.Element | null {
  const { values } = useFormInUse();
  const { title, description }: FormSection = formSections[id];
  const shown = allSettings.filter((setting) => setting.section === id && isShownIn(values, setting));
  if (shown.length === 0) return null;
  return (
    <Section title={title} description={description}>
      {shown.map((setting) => (
        <SettingField key={setting.path} setting={setting} />
      ))}
    </Section>
  );
}
