import React, { type ReactNode } from 'react';
import { Box, Inline, xcss } from '@forge/react';
import { LabelledButton } from '../../labelled-button';
import { growing } from '../../layout';

interface Props {
  name: string;
  onRemove: () => void;
  children: ReactNode;
}

/** As far down as a field stands below its label. */
const besideField = xcss({ paddingBlockStart: 'space.300' });

/** A field that can be taken out again. */
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
