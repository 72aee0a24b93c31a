import React from 'react';
import { Text } from '@forge/react';
import { ConfirmDeletion } from '../../confirm-deletion';

interface Props {
  id: string;
  revision: number;
  name: string;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Deletes a template after a question. */
export function DeleteTemplate({ id, revision, name, onClose, onChanged }: Props): React.JSX.Element {
  return (
    <ConfirmDeletion
      deletion="deleteTemplate"
      payload={{ id, revision }}
      name={name}
      onClose={onClose}
      onChanged={onChanged}
    >
      <Text>Its history is deleted too. Reports written with it stay. This cannot be undone.</Text>
    </ConfirmDeletion>
  );
}
