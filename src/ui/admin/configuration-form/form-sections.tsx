import React from 'react';
import { formGroups, type GroupTitle } from '../../../configuration/settings/form-sections';
import { TemplatesOffered } from './fields/template-setting';
import { Group } from './layout/group';
import { SettingsSection } from './settings-section';

/** The settings of one group, as their definitions place them. What was entered in the others is kept with the form. */
export function FormSections({ shown }: { shown: GroupTitle }): React.JSX.Element {
  return (
    <TemplatesOffered>
      {formGroups
        .filter(({ title }) => title === shown)
        .map(({ title, sections }) => (
          <Group key={title} title={title}>
            {sections.map((id) => (
              <SettingsSection key={id} id={id} />
            ))}
          </Group>
        ))}
    </TemplatesOffered>
  );
}
