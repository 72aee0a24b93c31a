import React from 'react';
import { Box, Inline, Link, Stack, Text } from '@forge/react';
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

/** A session that is missed: when it was and with whom, and why it is on no issue, or on which one it is. */
export function MissingSessionCard({ session, isNamed, isDisabled, onBringIn }: Props): React.JSX.Element {
  const { lsid, representative, endedAt, startedAt, configuration, cause, isOwn, on } = session;
  const at = endedAt ?? startedAt;
  const facts = [
    isOwn ? 'Yours' : representative,
    at === undefined ? undefined : inFewWords(at, Date.now()),
    isNamed ? configuration : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <Box xcss={card}>
      <Stack space="space.100">
        <Inline space="space.100" spread="space-between" alignBlock="center" shouldWrap>
          <Text>{facts.length === 0 ? `Session ${lsid.slice(0, 8)}` : facts.join(', ')}</Text>
          {on === undefined && (
            <LabelledButton
              spacing="compact"
              isDisabled={isDisabled}
              of={`session ${lsid.slice(0, 8)}`}
              onClick={onBringIn}
            >
              Bring in here
            </LabelledButton>
          )}
        </Inline>
        {on !== undefined && (
          <Text size="small">
            {'It is on '}
            <Link href={`/browse/${on}`} openNewTab>
              {on}
            </Link>
            {'. Move it from there.'}
          </Text>
        )}
        {cause !== undefined && <Text size="small">{cause}</Text>}
      </Stack>
    </Box>
  );
}
