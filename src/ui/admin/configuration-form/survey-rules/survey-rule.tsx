import React from 'react';
import { Box, Button, Heading, Inline, Stack, Text } from '@forge/react';
import {
  surveyOptions,
  surveyRuleInWords,
  surveyRuleLabels,
  type SurveyTransition,
} from '../../../../configuration/settings/surveys';
import { card } from '../../../shared/layout';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { TextSetting } from '../fields/text-setting';
import { OfferedText } from './offered-text';
import { questionOffer, statusOffer } from './offers';
import { TellOfRule } from './told-of-rule';
import type { ToldOfRule } from './use-rule-check';

interface RuleProps {
  index: number;
  rule: SurveyTransition;
  told: ToldOfRule;
  onChange: (rule: SurveyTransition) => void;
  onRemove: () => void;
}

type TextKey = Exclude<keyof SurveyTransition, 'survey'>;

/** One rule. Its labels contain its number, because every rule has the same fields. */
export function SurveyRule({ index, rule, told, onChange, onRemove }: RuleProps): React.JSX.Element {
  const form = useFormInUse();
  const number = index + 1;
  const field = (key: keyof SurveyTransition) => ({
    path: `surveyTransitions.${index}.${key}`,
    label: `${surveyRuleLabels[key]} of rule ${number}`,
  });
  const text = (key: TextKey) => ({
    ...field(key),
    value: rule[key],
    onChange: (value: string) => onChange({ ...rule, [key]: value }),
  });
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
        <TellOfRule {...told} />
        <OneOfSetting
          {...field('survey')}
          value={rule.survey}
          options={surveyOptions}
          onChange={(survey) => onChange({ ...rule, survey })}
        />
        <OfferedText
          key={rule.survey}
          {...text('question')}
          isRequired
          helper="As it is asked, or the name or heading that it has in the appliance’s reports."
          offer={questionOffer(form, rule.survey)}
        />
        <TextSetting
          {...text('answer')}
          isRequired
          helper="As the appliance reports it, such as 5 or Yes. Upper and lower case are the same."
        />
        <OfferedText
          {...text('transition')}
          isRequired
          helper="A status of the issue, or the name of a transition, as Jira offers it on the issue."
          offer={statusOffer(form.values)}
        />
        <TextSetting
          {...text('resolution')}
          helper="Such as Done, if Jira asks for one on the way. Leave empty otherwise."
        />
      </Stack>
    </Box>
  );
}
