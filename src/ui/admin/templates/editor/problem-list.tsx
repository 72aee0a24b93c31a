import React, { useState } from 'react';
import { Button, List, ListItem, SectionMessage, Stack } from '@forge/react';
import type { TemplateProblem } from '../../../../administration/templates/templates-api';
import { counted } from '../../../shared/words';

/** So many that the preview below them stays in sight. */
const shownAtFirst = 5;

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
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || problems.length <= shownAtFirst + 1 ? problems : problems.slice(0, shownAtFirst);
  return (
    <Stack space="space.100" alignInline="start">
      <List type="unordered">
        {shown.map((problem) => (
          <ListItem key={JSON.stringify(problem)}>{inWords(problem)}</ListItem>
        ))}
      </List>
      {shown.length < problems.length && (
        <Button appearance="subtle" spacing="compact" onClick={() => setWhole(true)}>
          {`Show all ${problems.length}`}
        </Button>
      )}
    </Stack>
  );
}

function inWords({ line, column, message, hint }: TemplateProblem): string {
  return `Line ${line}, column ${column}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}
