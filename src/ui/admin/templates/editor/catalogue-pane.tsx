import React, { useState } from 'react';
import { Box, Button, Code, HelperMessage, Inline, Label, Stack, Text, Textfield, xcss } from '@forge/react';
import type { CatalogueEntry } from '../../../../administration/templates/templates-api';
import { textOf } from '../../../shared/field-event';
import { LabelledButton } from '../../../shared/labelled-button';
import { entriesWith } from './entries-with';

interface Props {
  kind: 'variables' | 'helpers';
  entries: readonly CatalogueEntry[];
  onInsert: (insertion: string) => void;
}

const shownAtOnce = 15;

const entryBox = xcss({ paddingBlock: 'space.100' });

const words = xcss({ flexGrow: 1, maxWidth: '85%' });

/** What can be inserted into a template, with a search. */
export function CataloguePane({ kind, entries, onInsert }: Props): React.JSX.Element {
  const [query, setQuery] = useState('');
  const [count, setCount] = useState(shownAtOnce);
  const found = entriesWith(query, entries);
  return (
    <Stack space="space.100">
      <Box>
        <Label labelFor={`search-${kind}`}>{`Search ${kind}`}</Label>
        <Textfield
          id={`search-${kind}`}
          value={query}
          onChange={(event) => {
            setQuery(textOf(event));
            setCount(shownAtOnce);
          }}
        />
        {kind === 'variables' && (
          <HelperMessage>
            A name after an arrow belongs to the entries of the list before it. Use it in the loop over that
            list.
          </HelperMessage>
        )}
      </Box>
      {found.length === 0 && <Text>{`None of the ${kind} has this text.`}</Text>}
      <Box>
        {found.slice(0, count).map((entry) => (
          <Entry key={entry.name} entry={entry} onInsert={onInsert} />
        ))}
      </Box>
      {found.length > count && (
        <Inline>
          <Button onClick={() => setCount(count + shownAtOnce)}>{`Show more of ${found.length}`}</Button>
        </Inline>
      )}
    </Stack>
  );
}

function Entry({
  entry,
  onInsert,
}: {
  entry: CatalogueEntry;
  onInsert: Props['onInsert'];
}): React.JSX.Element {
  const { name, description, example, shows, insert } = entry;
  return (
    <Box xcss={entryBox}>
      <Inline spread="space-between" alignBlock="start" space="space.100">
        <Box xcss={words}>
          <Stack space="space.025" alignInline="start">
            <Code>{name}</Code>
            <Text size="small">{description}</Text>
            {example !== undefined && (
              <Text size="small" color="color.text.subtle">
                {`Example: ${example}`}
              </Text>
            )}
            {shows !== undefined && (
              <Text size="small" color="color.text.subtle">
                {`Shows: ${shows}`}
              </Text>
            )}
          </Stack>
        </Box>
        <LabelledButton spacing="compact" of={name} onClick={() => onInsert(insert)}>
          Insert
        </LabelledButton>
      </Inline>
    </Box>
  );
}
