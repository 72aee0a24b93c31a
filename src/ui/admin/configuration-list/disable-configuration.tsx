import React from 'react';
import { Stack, Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConfirmModal } from '../../shared/confirm-modal';
import { counted } from '../../shared/words';

interface Props {
  configuration: ConfigurationSummary;
  isRunning: boolean;
  onDisable: () => Promise<void>;
  onClose: () => void;
}

/** Asks before a configuration is disabled for which deliveries wait. */
export function DisableConfiguration({
  configuration,
  isRunning,
  onDisable,
  onClose,
}: Props): React.JSX.Element {
  const { name, waiting, waitingOrMore } = configuration;
  const number = waitingOrMore
    ? `${waiting} or more deliveries wait`
    : counted(waiting, 'delivery waits', 'deliveries wait');
  return (
    <ConfirmModal
      title={`Disable ${name}?`}
      confirm="Disable"
      appearance="warning"
      isRunning={isRunning}
      onConfirm={() => void onDisable().then(onClose)}
      onCancel={onClose}
    >
      <Stack space="space.100">
        <Text>{`${number} for it. What comes up while it is disabled is parked, and goes on by itself once you enable it.`}</Text>
        <Text>Events that come in meanwhile are not taken. If they should be, pause writing instead.</Text>
      </Stack>
    </ConfirmModal>
  );
}
