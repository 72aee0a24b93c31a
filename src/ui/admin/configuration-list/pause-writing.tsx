import React from 'react';
import { Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConfirmModal } from '../../shared/confirm-modal';
import { firstOf } from '../../shared/words';
import type { PausingInUse } from './use-pausing';

interface Props {
  configurations: readonly ConfigurationSummary[];
  pausing: PausingInUse;
  onClose: () => void;
}

/** Asks before writing is paused. */
export function PauseWriting({ configurations, pausing, onClose }: Props): React.JSX.Element {
  const pause = async () => {
    const ids = configurations.map(({ id }) => id);
    await pausing.setPaused(ids, true);
    onClose();
  };
  return (
    <ConfirmModal
      title="Pause writing?"
      confirm="Pause writing"
      appearance="warning"
      isRunning={pausing.isRunning}
      onConfirm={() => void pause()}
      onCancel={onClose}
    >
      <Stack space="space.100">
        <Text>{`Nothing of the sessions of ${firstOf(configurations.map(({ name }) => name))} is written into Jira until you resume. What is being written at this moment is finished.`}</Text>
        <Text>
          Events are still taken and sessions are still polled. Nothing is parked, and nothing is lost.
        </Text>
      </Stack>
    </ConfirmModal>
  );
}
