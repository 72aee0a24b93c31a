import React from 'react';
import { Button, Inline } from '@forge/react';
import { formGroups, type GroupTitle } from '../../../configuration/settings/form-sections';
import type { FieldProblem } from '../../../resolver/page-answer';
import { counted } from '../../shared/words';
import { useFormInUse } from './form-context';
import { groupOfField } from './form-places';

interface Props {
  shown: GroupTitle;
  problems: readonly FieldProblem[];
  onOpen: (group: GroupTitle) => void;
}

/**
 * Which group of fields is shown, and in which ones something is wrong. They are buttons, because UI Kit's tabs cut
 * what has no room beside the others, and buttons wrap.
 */
export function GroupSwitch({ shown, problems, onOpen }: Props): React.JSX.Element {
  const { focusRound } = useFormInUse();
  const groupsOfProblems = problems.map(({ path }) => groupOfField(path));
  return (
    <Inline space="space.100" rowSpace="space.100" shouldWrap>
      {formGroups.map(({ title }) => {
        const found = groupsOfProblems.filter((group) => group === title).length;
        const round = focusRound(title);
        return (
          <Button
            key={`${title} ${round}`}
            isSelected={title === shown}
            iconBefore={found > 0 ? 'error' : undefined}
            autoFocus={round > 0}
            onClick={() => onOpen(title)}
          >
            {found > 0 ? `${title}: ${counted(found, 'problem', 'problems')}` : title}
          </Button>
        );
      })}
    </Inline>
  );
}
