import React from 'react';
import { Button, Heading, Inline } from '@forge/react';

interface Props {
  canReplayParked: boolean;
  onRefresh: () => void;
  /** Lists what is parked, and asks about all of it. */
  onReplayParked: () => void;
  onBulk: () => void;
  onExport: () => void;
}

/** The tab's title, and the actions for the whole list. */
export function ActivityHeader({
  canReplayParked,
  onRefresh,
  onReplayParked,
  onBulk,
  onExport,
}: Props): React.JSX.Element {
  return (
    <Inline space="space.100" rowSpace="space.100" spread="space-between" alignBlock="center" shouldWrap>
      <Heading as="h2" size="medium">
        Activity
      </Heading>
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <Button onClick={onRefresh}>Refresh</Button>
        {canReplayParked && <Button onClick={onReplayParked}>Replay all parked</Button>}
        <Button onClick={onBulk}>Change all that match</Button>
        <Button onClick={onExport}>Export as CSV</Button>
      </Inline>
    </Inline>
  );
}
