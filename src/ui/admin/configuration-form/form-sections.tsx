import React from 'react';
import { Stack } from '@forge/react';
import { formGroups } from '../../../configuration/settings/form-sections';
import { TemplatesOffered } from './fields/template-setting';
import { Group } from './layout/group';
import { SettingsSection } from './settings-section';

/** All settings of a configuration, as their definitions place them. */
export function FormSections(): React.JSX.Element {
  return (
    <TemplatesOffered>
      <Stack space="space.500">
        {formGroups.map(({ title, sections }, index) => (
          <Group key={title} title={title} isFirst={index === 0}>
            {sections.map((id) => (
              <SettingsSection key={id} id={id} />
            ))}
          </Group>
        ))}
      </Stack>
    </TemplatesOffered>
  );
}
