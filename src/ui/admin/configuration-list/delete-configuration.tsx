import React, { useState } from 'react';
import { Box, Label, Stack, Text, Textfield } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { announce } from '../announce';
import { ConfirmModal } from '../confirm-modal';
import { textOf } from '../field-event';
import { ProblemMessage } from '../problem-message';
import { useChange } from '../use-change';
import { counted } from '../words';

interface Props {
  configuration: ConfigurationSummary;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Deletes after a question; where deliveries would be lost, its name has to be typed. */
export function DeleteConfiguration({ configuration, onClose, onChanged }: Props): React.JSX.Element {
  const { id, revision, name, waiting } = configuration;
  const [typed, setTyped] = useState('');
  const { run, isRunning, problem } = useChange('deleteConfiguration');
  const remove = async () => {
    const done = await run({ id, revision, confirmation: waiting > 0 ? typed.trim() : undefined });
    if (done) {
      announce(`${name} is deleted`);
      onClose();
    }
    await onChanged();
  };
  return (
    <ConfirmModal
      title={`Delete ${name}?`}
      confirm="Delete"
      appearance="danger"
      isRunning={isRunning}
      isBlocked={waiting > 0 && typed.trim() !== name}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          Sessions of this appliance are no longer written into Jira. Work logs that were written stay where
          they are. This cannot be undone.
        </Text>
        {waiting > 0 && <TypedName name={name} waiting={waiting} typed={typed} onType={setTyped} />}
        {problem && <ProblemMessage title="It was not deleted" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}

interface TypedNameProps {
  name: string;
  waiting: number;
  typed: string;
  onType: (typed: string) => void;
}

function TypedName({ name, waiting, typed, onType }: TypedNameProps): React.JSX.Element {
  const lost =
    waiting >= 100
      ? '100 or more deliveries of it still wait'
      : counted(waiting, 'delivery of it still waits', 'deliveries of it still wait');
  return (
    <Box>
      <Text>{`${lost} and would be lost.`}</Text>
      <Label labelFor="delete-confirmation">{`Enter “${name}” to delete it`}</Label>
      <Textfield id="delete-confirmation" value={typed} onChange={(event) => onType(textOf(event))} />
    </Box>
  );
}
