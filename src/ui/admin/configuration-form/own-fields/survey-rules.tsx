import React from 'react';
import { Box, Button, Heading, Inline, Stack, Text } from '@forge/react';
import {
  maximumSurveyTransitions,
  surveyOptions,
  surveyRuleInWords,
  surveyRuleLabels,
  type SurveyTransition,
} from '../../../../configuration/settings/surveys';
import { card } from '../../../shared/layout';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { TextSetting } from '../fields/text-setting';

const emptyRule: SurveyTransition = {
  survey: 'customer',
  question: '',
  answer: '',
  transition: '',
  resolution: '',
};

/** Rules by which the answer to a survey moves the issue. */
export function SurveyRules(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const rules = values.surveyTransitions;
  const setRules = (surveyTransitions: SurveyTransition[]) => change({ surveyTransitions });
  return (
    <>
      {rules.map((rule, index) => (
        <Rule
          key={index}
          index={index}
          rule={rule}
          onChange={(changed) => setRules(rules.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => setRules(rules.filter((_, at) => at !== index))}
        />
      ))}
      {rules.length < maximumSurveyTransitions && (
        <Inline>
          <Button iconBefore="add" onClick={() => setRules([...rules, emptyRule])}>
            Add survey rule
          </Button>
        </Inline>
      )}
    </>
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
  const text = (key: TextKey, helper?: string) => (
    <TextSetting
      path={`${path}.${key}`}
      label={`${surveyRuleLabels[key]} of rule ${number}`}
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
        <Text>{`${surveyRuleInWords(rule)}.`}</Text>
        <OneOfSetting
          path={`${path}.survey`}
          label={`${surveyRuleLabels.survey} of rule ${number}`}
          value={rule.survey}
          options={surveyOptions}
          onChange={(survey) => onChange({ ...rule, survey })}
        />
        {text('question', 'As it is asked, or the name or heading that it has in the appliance’s reports.')}
        {text('answer', 'As the appliance reports it, such as 5 or Yes. Upper and lower case are the same.')}
        {text(
          'transition',
          'A status of the issue, or the name of a transition, as Jira offers it on the issue.',
        )}
        {text('resolution', 'Such as Done, if Jira asks for one on the way. Leave empty otherwise.')}
      </Stack>
    </Box>
  );
}
