import React from 'react';
import { Text } from '@forge/react';
import type { FoundChoices } from '../use-choices';

/** Says that Jira's choices could not be read, if that is so. */
export function JiraChoicesProblem({ found }: { found: FoundChoices }): React.JSX.Element | null {
  if (found.problem === undefined) return null;
  return (
    <Text size="small" color="color.text.danger">
      {`Jira’s choices could not be read. ${found.problem}`}
    </Text>
  );
}
