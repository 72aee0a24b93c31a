import React from 'react';
import { Button, Inline, LoadingButton, Text } from '@forge/react';
import { maximumSurveyTransitions, type SurveyTransition } from '../../../../configuration/settings/surveys';
import { ProblemMessage } from '../../../shared/problem-message';
import { useFormInUse } from '../form-context';
import { SurveyRule } from '../survey-rules/survey-rule';
import { useRuleCheck } from '../survey-rules/use-rule-check';

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
  const { check, isRunning, problem, toldOf, isFine } = useRuleCheck();
  const rules = values.surveyTransitions;
  const setRules = (surveyTransitions: SurveyTransition[]) => change({ surveyTransitions });
  return (
    <>
      {rules.map((rule, index) => (
        <SurveyRule
          key={index}
          index={index}
          rule={rule}
          told={toldOf(index + 1)}
          onChange={(changed) => setRules(rules.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => setRules(rules.filter((_, at) => at !== index))}
        />
      ))}
      <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
        {rules.length < maximumSurveyTransitions && (
          <Button iconBefore="add" onClick={() => setRules([...rules, emptyRule])}>
            Add survey rule
          </Button>
        )}
        {rules.length > 0 && (
          <LoadingButton appearance="subtle" isLoading={isRunning} onClick={() => void check()}>
            Check rules in Jira
          </LoadingButton>
        )}
        {isFine && <Text color="color.text.success">Jira can follow these rules.</Text>}
      </Inline>
      {problem && <ProblemMessage title="The rules were not checked" problem={problem} />}
    </>
  );
}
