import React, { useState } from 'react';
import { Box, Stack, Text } from '@forge/react';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { ConfirmModal } from '../../shared/confirm-modal';
import { type Option } from '../../shared/field-event';
import { ProblemMessage } from '../../shared/problem-message';
import { ConfirmRemarks } from '../confirm-remarks';
import { useConfirmedChange } from '../use-confirmed-change';
import { UserField } from './user-field';

interface Props {
  representative: string;
  onChanged: (overrides: RepresentativeOverride[]) => void;
  onClose: () => void;
}

/** Asks for the Jira user of one representative. */
export function MapRepresentative({ representative, onChanged, onClose }: Props): React.JSX.Element {
  const [user, setUser] = useState<Option>();
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem, asked } = useConfirmedChange('setOverride');
  const map = async () => {
    setAttempted(true);
    const overrides = user && (await run({ representative, accountId: user.value }));
    if (!overrides) return;
    onClose();
    onChanged(overrides);
  };
  return (
    <ConfirmModal
      title={`Map ${representative}`}
      confirm="Map"
      isRunning={isRunning}
      onConfirm={() => void map()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>Sessions of this representative are assigned to that user from now on.</Text>
        <Box>
          <UserField
            id="map-user"
            label="User in Jira"
            user={user}
            missing={isAttempted && !user ? 'The user is missing. Choose one.' : undefined}
            onChange={setUser}
          />
        </Box>
        <ConfirmRemarks asked={asked} />
        {problem && <ProblemMessage title="It was not mapped" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
