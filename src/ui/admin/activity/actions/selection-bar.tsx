import React from 'react';
import { Box, Button, Inline, LoadingButton, Stack, Text, xcss } from '@forge/react';
import { ProblemMessage } from '../../../shared/problem-message';
import { counted } from '../../../shared/words';
import type { ReplayInUse } from './use-replay';
import type { TryNowInUse } from './use-try-now';

interface Props {
  count: number;
  replay: ReplayInUse;
  trying: TryNowInUse;
  onReplay: () => void;
  onTryNow: () => void;
  onRedirect: () => void;
  onDiscard: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

const bar = xcss({
  padding: 'space.100',
  backgroundColor: 'color.background.selected',
  borderRadius: 'radius.small',
});

/** The actions for the selected deliveries. */
export function SelectionBar({
  count,
  replay,
  trying,
  onReplay,
  onTryNow,
  onRedirect,
  onDiscard,
  onSelectAll,
  onClear,
}: Props): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Box xcss={bar}>
        <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
          <Text weight="medium">{`${counted(count, 'delivery', 'deliveries')} selected`}</Text>
          <LoadingButton spacing="compact" isLoading={replay.isRunning} onClick={onReplay}>
            Replay
          </LoadingButton>
          <LoadingButton spacing="compact" isLoading={trying.isRunning} onClick={onTryNow}>
            Try now
          </LoadingButton>
          <Button spacing="compact" onClick={onRedirect}>
            Write to another issue
          </Button>
          <Button spacing="compact" onClick={onDiscard}>
            Discard
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onSelectAll}>
            Select all listed
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            Clear selection
          </Button>
        </Inline>
      </Box>
      {replay.problem && <ProblemMessage title="Nothing was replayed" problem={replay.problem} />}
    </Stack>
  );
}
