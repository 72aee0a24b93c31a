import React, { useState } from 'react';
import { Text } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConfirmDeletion } from '../confirm-deletion';
import { TypedName } from './typed-name';

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
