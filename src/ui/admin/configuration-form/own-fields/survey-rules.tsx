import React from 'react';
import { Button, Inline } from '@forge/react';
import { maximumSurveyTransitions, type SurveyTransition } from '../../../../configuration/settings/surveys';
import { useFormInUse } from '../form-context';
import { SurveyRule } from '../survey-rules/survey-rule';

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
        <SurveyRule
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
