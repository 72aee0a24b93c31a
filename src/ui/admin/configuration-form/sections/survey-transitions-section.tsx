import React from 'react';
import { Box, Button, Heading, Inline, Stack } from '@forge/react';
import type { SurveyTransition } from '../../../../configuration/configuration';
import { card } from '../../../shared/layout';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { TextSetting } from '../fields/text-setting';
import { Section } from './section';

const rulesAtMost = 50;
const emptyRule: SurveyTransition = {
  survey: 'customer',
  question: '',
  answer: '',
  transition: '',
  resolution: '',
};
const surveyOptions: { value: SurveyTransition['survey']; label: string }[] = [
  { value: 'customer', label: 'Customer exit survey' },
  { value: 'representative', label: 'Representative exit survey' },
];

/** Rules by which the answer to a survey moves the issue. */
export function SurveyTransitionsSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const rules = values.surveyTransitions;
  const setRules = (surveyTransitions: SurveyTransition[]) => change({ surveyTransitions });
  return (
    <Section
      title="Survey transitions"
      description="If a survey’s question got this answer, the issue makes this transition. If several rules match, the first one counts."
    >
      {rules.map((rule, index) => (
        <Rule
          key={index}
          index={index}
          rule={rule}
          onChange={(changed) => setRules(rules.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => setRules(rules.filter((_, at) => at !== index))}
        />
      ))}
      {rules.length < rulesAtMost && (
        <Inline>
          <Button iconBefore="add" onClick={() => setRules([...rules, emptyRule])}>
            Add survey transition
          </Button>
        </Inline>
      )}
    </Section>
  );
}

interface RuleProps {
  index: number;
  rule: SurveyTransition;
  onChange: (rule: SurveyTransition) => void;
  onRemove: () => void;
}

type TextKey = Exclude<keyof SurveyTransition, 'survey'>;

/** One rule. Its labels contain its number, because every rule has the same fields. */
function Rule({ index, rule, onChange, onRemove }: RuleProps): React.JSX.Element {
  const number = index + 1;
  const path = `surveyTransitions.${index}`;
  const text = (key: TextKey, label: string, helper?: string) => (
    <TextSetting
      path={`${path}.${key}`}
      label={`${label} of rule ${number}`}
      isRequired={key !== 'resolution'}
      helper={helper}
      value={rule[key]}
      onChange={(value) => onChange({ ...rule, [key]: value })}
    />
  );
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline spread="space-between" alignBlock="center">
          <Heading as="h5" size="xxsmall">
            {`Rule ${number}`}
          </Heading>
          <Button appearance="subtle" spacing="compact" onClick={onRemove}>
            {`Remove rule ${number}`}
          </Button>
        </Inline>
        <OneOfSetting
          path={`${path}.survey`}
          label={`Survey of rule ${number}`}
          value={rule.survey}
          options={surveyOptions}
          onChange={(survey) => onChange({ ...rule, survey })}
        />
        {text('question', 'Question')}
        {text('answer', 'Answer')}
        {text('transition', 'Transition', 'Its name, or the name of the status that it leads to.')}
        {text('resolution', 'Resolution', 'If the transition asks for one. Leave empty otherwise.')}
      </Stack>
    </Box>
  );
}
