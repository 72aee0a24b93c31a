import React, { useState } from 'react';
import { Box, Label, Text, Textfield } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConfirmDeletion } from '../confirm-deletion';
import { textOf } from '../../shared/field-event';
import { counted } from '../../shared/words';

interface Props {
  configuration: ConfigurationSummary;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Deletes after a question. If deliveries would be lost, its name has to be typed. */
export function DeleteConfiguration({ configuration, onClose, onChanged }: Props): React.JSX.Element {
  const { id, revision, name, waiting, waitingOrMore = false } = configuration;
  const needsName = waiting > 0 || waitingOrMore;
  const [typed, setTyped] = useState('');
  return (
    <ConfirmDeletion
      deletion="deleteConfiguration"
      payload={{ id, revision, confirmation: needsName ? typed.trim() : undefined }}
      name={name}
      isBlocked={needsName && typed.trim() !== name}
      onClose={onClose}
      onChanged={onChanged}
    >
      <Text>
        Sessions of this appliance are no longer written into Jira. Existing work logs stay. This cannot be
        undone.
      </Text>
      {needsName && (
        <TypedName name={name} waiting={waiting} orMore={waitingOrMore} typed={typed} onType={setTyped} />
      )}
    </ConfirmDeletion>
  );
}

interface TypedNameProps {
  name: string;
  waiting: number;
  orMore: boolean;
  typed: string;
  onType: (typed: string) => void;
}

function TypedName({ name, waiting, orMore, typed, onType }: TypedNameProps): React.JSX.Element {
  const lost = orMore
    ? `${waiting}+ deliveries of it still wait`
    : counted(waiting, 'delivery of it still waits', 'deliveries of it still wait');
  return (
    <Box>
      <Text>{`${lost} and would be lost.`}</Text>
      <Label labelFor="delete-confirmation">{`Enter “${name}” to delete it`}</Label>
      <Textfield id="delete-confirmation" value={typed} onChange={(event) => onType(textOf(event))} />
    </Box>
  );
}
