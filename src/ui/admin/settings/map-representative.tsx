import React, { useState } from 'react';
import { Box, ErrorMessage, Label, Select, Stack, Text } from '@forge/react';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { useUserSearch } from '../configuration-form/use-choices';
import { ConfirmModal } from '../confirm-modal';
import { optionOf, type Option } from '../field-event';
import { ProblemMessage } from '../problem-message';
import { useChange } from '../use-change';

interface Props {
  representative: string;
  onChanged: (overrides: RepresentativeOverride[]) => void;
  onClose: () => void;
}

/** Asks for the Jira user of one representative. */
export function MapRepresentative({ representative, onChanged, onClose }: Props): React.JSX.Element {
  const [user, setUser] = useState<Option>();
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem } = useChange('setOverride');
  const users = useUserSearch('');
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
          <Label labelFor="map-user">User in Jira</Label>
          <Select
            inputId="map-user"
            value={user ?? null}
            options={users.found.options}
            isLoading={users.found.isLoading}
            isSearchable
            isInvalid={isAttempted && !user}
            placeholder="Search by name"
            onChange={(chosen: unknown) => setUser(optionOf(chosen))}
            onInputChange={(typed: unknown) => users.search(typeof typed === 'string' ? typed : '')}
          />
          {users.found.problem !== undefined && <ErrorMessage>{users.found.problem}</ErrorMessage>}
          {isAttempted && !user && <ErrorMessage>The user is missing. Choose one.</ErrorMessage>}
        </Box>
        {problem && <ProblemMessage title="It was not mapped" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
