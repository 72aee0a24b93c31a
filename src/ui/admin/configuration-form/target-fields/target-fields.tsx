import React from 'react';
import { Inline, Spinner, Text } from '@forge/react';
import { targetOf, type CreationTarget } from '../../../../administration/jira-choices/target-field';
import type { IssueCreation } from '../../../../configuration/issue-creation';
import { ProblemMessage } from '../../../shared/problem-message';
import { useAnswer } from '../../call-admin';
import type { TargetProps } from '../sections/issue-target';
import { Section } from '../sections/section';
import { LoadedFields } from './loaded-fields';

/** The fields of what is created, once a project and a type are chosen. */
export function TargetFields({ creation, onChange }: TargetProps): React.JSX.Element | null {
  const target = targetOf(creation);
  if (!target || !isChosen(target)) return null;
  return (
    <Section
      title="Fields"
      description="Further fields of the created issue, each with a fixed value or a value of the session."
    >
      <FieldsOf key={JSON.stringify(target)} target={target} creation={creation} onChange={onChange} />
    </Section>
  );
}

function isChosen(target: CreationTarget): boolean {
  return target.mode === 'issue' ? target.issueTypeId !== '' : target.requestTypeId !== '';
}

interface FieldsOfProps {
  target: CreationTarget;
  creation: IssueCreation;
  onChange: TargetProps['onChange'];
}

function FieldsOf({ target, creation, onChange }: FieldsOfProps): React.JSX.Element {
  const { answer, reload } = useAnswer('listFields', target);
  if (answer.kind === 'loading') {
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label="Loading fields" />
        <Text color="color.text.subtle">Asking Jira for its fields</Text>
      </Inline>
    );
  }
  if (answer.kind === 'problem') {
    return <ProblemMessage title="Jira’s fields cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return (
    <LoadedFields
      fields={answer.value}
      mappings={creation.fields}
      onChange={(fields) => onChange({ fields })}
    />
  );
}
