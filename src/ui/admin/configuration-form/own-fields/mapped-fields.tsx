import React from 'react';
import { Inline, Spinner, Text } from '@forge/react';
import { targetOf, type CreationTarget } from '../../../../administration/jira-choices/target-field';
import { ProblemMessage } from '../../../shared/problem-message';
import { useAnswer } from '../../call-admin';
import { LoadedFields } from '../target-fields/loaded-fields';
import { useIssueCreation } from './use-issue-creation';

/** The fields of what is created, once a project and a type are chosen. */
export function MappedFields(): React.JSX.Element | null {
  const target = targetOf(useIssueCreation().creation);
  return target ? <FieldsOf key={JSON.stringify(target)} target={target} /> : null;
}

function FieldsOf({ target }: { target: CreationTarget }): React.JSX.Element {
  const { creation, set } = useIssueCreation();
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
    <LoadedFields fields={answer.value} mappings={creation.fields} onChange={(fields) => set({ fields })} />
  );
}
