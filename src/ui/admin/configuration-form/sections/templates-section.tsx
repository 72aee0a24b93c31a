import React from 'react';
import type { TemplateList } from '../../../../administration/templates/templates-api';
import type { ConfigurationSettings } from '../../../../configuration/configuration';
import type { TemplateUse } from '../../../../report/template-use';
import { builtInTemplateId } from '../../../../templates/own-template';
import type { Option } from '../../../shared/field-event';
import { useAnswer } from '../../call-admin';
import type { Answer } from '../../../shared/use-answer';
import { PickSetting } from '../fields/pick-setting';
import { useFormInUse } from '../form-context';
import type { FoundChoices } from '../use-choices';
import { Section } from './section';

const labels: Record<TemplateUse, string> = {
  workLog: 'Work log template',
  issueSummary: 'Issue summary template',
  issueDescription: 'Issue description template',
  internalComment: 'Internal comment template',
};

/** Which templates write the reports. */
export function TemplatesSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const { answer } = useAnswer('listTemplates', undefined);
  const { templates } = values;
  return (
    <Section title="Templates in use">
      {usesOf(values).map((use) => (
        <PickSetting
          key={use}
          path={`templates.${use}`}
          label={labels[use]}
          value={templates[use]}
          found={choicesFor(use, templates[use], answer)}
          onChange={(id) => change({ templates: { ...templates, [use]: id } })}
        />
      ))}
    </Section>
  );
}

/** The texts that the configuration writes, for which it needs a template. */
function usesOf({ issueCreation, internalComment }: ConfigurationUses): TemplateUse[] {
  return [
    'workLog',
    ...(issueCreation.mode === 'off' ? [] : (['issueSummary', 'issueDescription'] as const)),
    ...(internalComment ? (['internalComment'] as const) : []),
  ];
}

type ConfigurationUses = Pick<ConfigurationSettings, 'issueCreation' | 'internalComment'>;

function choicesFor(use: TemplateUse, inUse: string, answer: Answer<TemplateList>): FoundChoices {
  const builtIn = { value: builtInTemplateId, label: 'Built-in' };
  if (answer.kind === 'problem') {
    return { options: [builtIn], isLoading: false, problem: answer.problem.message };
  }
  if (answer.kind === 'loading') return { options: [builtIn, ...unnamed(inUse, '…')], isLoading: true };
  const own = answer.value.own
    .filter((template) => template.use === use)
    .map(({ id, name }): Option => ({ value: id, label: name }));
  const unreadable = answer.value.unreadable
    .filter(({ id }) => id === inUse)
    .map(({ id, name }): Option => ({ value: id, label: `${name} (cannot be read)` }));
  const options = [builtIn, ...own, ...unreadable];
  const isKnown = options.some(({ value }) => value === inUse);
  return {
    options: isKnown ? options : [...options, ...unnamed(inUse, 'A template that no longer exists')],
    isLoading: false,
  };
}

/** A template is chosen by its id, which means nothing to people. */
function unnamed(id: string, label: string): Option[] {
  return id === builtInTemplateId ? [] : [{ value: id, label }];
}
