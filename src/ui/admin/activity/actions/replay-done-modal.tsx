import React from 'react';
import { Stack, Text } from '@forge/react';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { ProblemMessage } from '../../../shared/problem-message';
import { counted } from '../../../shared/words';
import type { ReplayInUse } from './use-replay';

interface Props {
  ids: readonly string[];
  replay: ReplayInUse;
  onClose: () => void;
}

/** Asks before deliveries are replayed that are done as a whole. */
export function ReplayDoneModal({ ids, replay, onClose }: Props): React.JSX.Element {
  const confirm = async () => {
    if (await replay.replay({ ids })) onClose();
  };
  return (
    <ConfirmModal
      title={`Replay ${counted(ids.length, 'delivery that is', 'deliveries that are')} done?`}
      confirm="Replay"
      isRunning={replay.isRunning}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          The app looks for what it has written, and writes only what is missing or reads differently now.
          Nothing is written twice.
        </Text>
        {replay.problem && <ProblemMessage title="Nothing was replayed" problem={replay.problem} />}
      </Stack>
    </ConfirmModal>
  );
}
