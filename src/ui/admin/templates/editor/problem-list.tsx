import React from 'react';
import { List, ListItem, SectionMessage, Text } from '@forge/react';
import type { TemplateProblem } from '../../../../administration/templates/templates-api';
import { counted } from '../../../shared/words';

const mostShown = 20;

/** The certain and probable mistakes in a template, with their places and suggestions. */
export function ProblemList({
  problems,
}: {
  problems: readonly TemplateProblem[];
}): React.JSX.Element | null {
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && (
        <SectionMessage
          appearance="error"
          title={`${counted(errors.length, 'mistake', 'mistakes')} to correct before it can be saved`}
        >
          <Lines problems={errors} />
        </SectionMessage>
      )}
      {warnings.length > 0 && (
        <SectionMessage appearance="warning" title={counted(warnings.length, 'warning', 'warnings')}>
          <Lines problems={warnings} />
        </SectionMessage>
      )}
    </>
  );
}

function Lines({ problems }: { problems: readonly TemplateProblem[] }): React.JSX.Element {
  const more = problems.length - mostShown;
  return (
    <>
      <List type="unordered">
        {problems.slice(0, mostShown).map((problem) => (
          <ListItem key={JSON.stringify(problem)}>{inWords(problem)}</ListItem>
        ))}
      </List>
      {more > 0 && <Text>{`And ${more} more.`}</Text>}
    </>
  );
}

function inWords({ line, column, message, hint }: TemplateProblem): string {
  return `Line ${line}, column ${column}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}
