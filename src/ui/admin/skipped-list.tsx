import React from 'react';
import { List, ListItem } from '@forge/react';
import type { Skipped } from '../../polling/skipped';
import { skippedInWords } from './skipped-words';

/** What could not be read, one line each. */
export function SkippedList({ skipped }: { skipped: readonly Skipped[] }): React.JSX.Element {
  const now = Date.now();
  const lines = [...new Set(skipped.map((one) => skippedInWords(one, now)))];
  return (
    <List type="unordered">
      {lines.map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  );
}
