import React, { useState } from 'react';
import { Stack } from '@forge/react';
import type { FieldChange } from '../../../resolver/page-answer';
import { ChangeLines } from '../change-list';
import { LabelledButton } from '../../shared/labelled-button';

const shownAtFirst = 4;

interface Props {
  /** What was done, in words. It distinguishes the button of this row from the others. */
  action: string;
  changes: readonly FieldChange[];
}

/**
 * The fields of one change. If there are many, as in a new configuration, the first few until somebody asks for all.
 */
export function RecordedChanges({ action, changes }: Props): React.JSX.Element {
  const [isWhole, setWhole] = useState(changes.length <= shownAtFirst + 1);
  return (
    <Stack space="space.050" alignInline="start">
      <ChangeLines changes={isWhole ? changes : changes.slice(0, shownAtFirst)} />
      {!isWhole && (
        <LabelledButton
          appearance="subtle"
          spacing="compact"
          of={`of ${action}`}
          onClick={() => setWhole(true)}
        >
          {`Show all ${changes.length} fields`}
        </LabelledButton>
      )}
    </Stack>
  );
}
