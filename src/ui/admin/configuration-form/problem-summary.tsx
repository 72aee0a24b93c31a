import React from 'react';
import { List, ListItem, SectionMessage } from '@forge/react';
import type { FieldProblem } from '../../../resolver/page-answer';
import { counted } from '../../shared/words';
import { placeInWords } from './form-places';

/** Counts and lists the problems of the fields, which may be in groups that are not shown. */
export function ProblemSummary({ problems }: { problems: FieldProblem[] }): React.JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <SectionMessage
      appearance="error"
      title={counted(problems.length, 'field needs attention', 'fields need attention')}
    >
      <List type="unordered">
        {problems.map(({ path, message }) => (
          <ListItem key={path}>{inItsPlace(path, message)}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}

/** “Sessions: Retry attempt limit must be …” */
function inItsPlace(path: string, message: string): string {
  const place = placeInWords(path);
  return place === undefined ? message : `${place}: ${message}`;
}
