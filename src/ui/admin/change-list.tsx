import React from 'react';
import { List, ListItem, Text } from '@forge/react';
import type { FieldChange } from '../../administration/admin-api';

/** Fields with what they were and what they became. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }): React.JSX.Element {
  return (
    <List type="unordered">
      {changes.map((change) => (
        <ListItem key={change.path}>
          <Text as="span">
            <Text as="strong">{change.label}</Text>
            {`: ${inWords(change)}`}
          </Text>
        </ListItem>
      ))}
    </List>
  );
}

/** “a → b”; a side that is empty is left out. */
function inWords({ before, after }: FieldChange): string {
  if (before === '') return after;
  return after === '' ? `${before} → nothing` : `${before} → ${after}`;
}
