import React from 'react';
import { List, ListItem, SectionMessage } from '@forge/react';
import type { FieldProblem } from '../../../resolver/page-answer';
import { counted } from '../../shared/words';

/** Counts and lists the problems of the fields, which may be far apart. */
export function ProblemSummary({ problems }: { problems: FieldProblem[] }): React.JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <SectionMessage
      appearance="error"
      title={counted(problems.length, 'field needs attention', 'fields need attention')}
    >
      <List type="unordered">
        {problems.map(({ path, message }) => (
          <ListItem key={path}>{message}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}
