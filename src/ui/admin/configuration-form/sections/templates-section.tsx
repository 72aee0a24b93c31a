import React from 'react';
import type { ConfigurationSettings } from '../../../../configuration/configuration';
import { useFormInUse } from '../form-context';
import { ChoiceSetting } from '../fields/choice-setting';
import { Section } from './section';

const options = [{ value: 'built-in', label: 'Built-in' }];

const uses: { key: keyof ConfigurationSettings['templates']; label: string }[] = [
  { key: 'workLog', label: 'Work log template' },
  { key: 'issueSummary', label: 'Issue summary template' },
  { key: 'issueDescription', label: 'Issue description template' },
];

/** Which templates write the reports. */
export function TemplatesSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { templates, issueCreation } = values;
  const shown = issueCreation.mode === 'off' ? uses.slice(0, 1) : uses;
  return (
    <Section title="Templates in use">
      {shown.map(({ key, label }) => (
        <ChoiceSetting
          key={key}
          path={`templates.${key}`}
          label={label}
          value={templates[key]}
          options={options}
          onChange={(name) => change({ templates: { ...templates, [key]: name } })}
        />
      ))}
    </Section>
  );
}
