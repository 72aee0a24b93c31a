import React, { type ReactNode } from 'react';
import { Box, Inline, xcss } from '@forge/react';
import { LabelledButton } from '../../../shared/labelled-button';
import { growing } from '../../../shared/layout';

interface Props {
  name: string;
  onRemove: () => void;
  children: ReactNode;
}

/** The distance of a field from its label. */
const besideField = xcss({ paddingBlockStart: 'space.300' });

/** A field with a button to remove it. */
export function RemovableField({ name, onRemove, children }: Props): React.JSX.Element {
  return (
    <Inline space="space.100" alignBlock="start">
      <Box xcss={growing}>{children}</Box>
      <Box xcss={besideField}>
        <LabelledButton appearance="subtle" of={name} onClick={onRemove}>
          Remove
        </LabelledButton>
      </Box>
    </Inline>
  );
}
