import React from 'react';
import { List, ListItem, Stack, Text } from '@forge/react';
import type { FieldChange } from '../../resolver/page-answer';
import { changeInWords } from './words';

/** Fields with their former and their new values. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }): React.JSX.Element {
  return (
    <List type="unordered">
      {changes.map((change) => (
        <ListItem key={change.path}>
          <ChangeLine change={change} />
        </ListItem>
      ))}
    </List>
  );
}

/** The same without bullets, for a cell of a table. */
export function ChangeLines({ changes }: { changes: readonly FieldChange[] }): React.JSX.Element {
  return (
    <Stack space="space.025">
      {changes.map((change) => (
        <ChangeLine key={change.path} change={change} />
      ))}
    </Stack>
  );
}

function ChangeLine({ change }: { change: FieldChange }): React.JSX.Element {
  return (
    <Text>
      <Text as="strong">{change.label}</Text>
      {`: ${changeInWords(change)}`}
    </Text>
  );
}
