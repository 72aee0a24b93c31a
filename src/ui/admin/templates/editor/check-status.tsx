import React from 'react';
import { Inline, Lozenge, Text } from '@forge/react';
import { counted } from '../../../shared/words';
import type { CheckInUse } from './use-checked-template';

/** How many mistakes a template has, and where the first is: one line that stays where it is as somebody types. */
export function CheckStatus({ check }: { check: CheckInUse }): React.JSX.Element {
  const { problems, isChecked } = check;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const [first] = problems;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      {!isChecked && <Lozenge>Not checked yet</Lozenge>}
      {isChecked && problems.length === 0 && <Lozenge appearance="success">No mistakes</Lozenge>}
      {errors > 0 && <Lozenge appearance="removed">{counted(errors, 'mistake', 'mistakes')}</Lozenge>}
      {warnings > 0 && <Lozenge appearance="moved">{counted(warnings, 'warning', 'warnings')}</Lozenge>}
      {first && (
        <Text size="small" color="color.text.subtle">
          {problems.length === 1 ? `in line ${first.line}` : `the first in line ${first.line}`}
        </Text>
      )}
    </Inline>
  );
}
