import React from 'react';
import { Box, Inline, Stack, Text } from '@forge/react';
import type { MissingSession } from '../../issue-panel/issue-api';
import { LabelledButton } from '../shared/labelled-button';
import { card } from '../shared/layout';
import { inFewWords } from '../shared/moment';

interface Props {
  session: MissingSession;
  /** Whether there are several appliances to tell apart. */
  isNamed: boolean;
  isDisabled: boolean;
  onBringIn: () => void;
}

/** A session that is on no issue: when it was and with whom, and why. */
export function MissingSessionCard({ session, isNamed, isDisabled, onBringIn }: Props): React.JSX.Element {
  const { lsid, representative, endedAt, startedAt, configuration, cause } = session;
  const at = endedAt ?? startedAt;
  const facts = [
    representative,
    at === undefined ? undefined : inFewWords(at, Date.now()),
    isNamed ? configuration : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" spread="space-between" alignBlock="center" shouldWrap>
          <Text>{facts.length === 0 ? `Session ${lsid.slice(0, 8)}` : facts.join(', ')}</Text>
          <LabelledButton
            spacing="compact"
            isDisabled={isDisabled}
            of={`session ${lsid.slice(0, 8)}`}
            onClick={onBringIn}
          >
            Bring in here
          </LabelledButton>
        </Inline>
        {cause !== undefined && <Text size="small">{cause}</Text>}
      </Stack>
    </Box>
  );
}
