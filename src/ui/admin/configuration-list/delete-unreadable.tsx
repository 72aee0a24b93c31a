import React, { useState } from 'react';
import { Text } from '@forge/react';
import type { UnreadableSummary } from '../../../administration/admin-api';
import { ConfirmDeletion } from '../confirm-deletion';
import { TypedName } from './typed-name';

interface Props {
  unreadable: UnreadableSummary;
  /** Of the set in which it has its place. */
  revision: number;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Deletes a configuration that cannot be read, after the same question as any other. */
export function DeleteUnreadable({ unreadable, revision, onClose, onChanged }: Props): React.JSX.Element {
  const { place, name, waiting, waitingOrMore = false } = unreadable;
  const needsName = waiting > 0 || waitingOrMore;
  const [typed, setTyped] = useState('');
  return (
    <ConfirmDeletion
      deletion="deleteUnreadableConfiguration"
      payload={{ place, revision, confirmation: needsName ? typed.trim() : undefined }}
      name={name}
      isBlocked={needsName && typed.trim() !== name}
      onClose={onClose}
      onChanged={onChanged}
    >
      <Text>
        What is stored of it is deleted, with its client secret. Copy what is stored first if you want to add
        the configuration again. Existing work logs stay. This cannot be undone.
      </Text>
      {needsName && (
        <TypedName name={name} waiting={waiting} orMore={waitingOrMore} typed={typed} onType={setTyped} />
      )}
    </ConfirmDeletion>
  );
}
