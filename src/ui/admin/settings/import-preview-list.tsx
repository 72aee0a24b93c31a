import React from 'react';
import { Box, Heading, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { ImportPreview } from '../../../administration/settings/settings-api';
import { ChangeList } from '../change-list';
import { remarkInWords } from '../remark-words';
import { joined } from '../../shared/words';
import { changesAnything } from './import-words';

/** What an import would add and change. */
export function ImportPreviewList({ preview }: { preview: ImportPreview }): React.JSX.Element {
  const { added, changed, unchanged, warnings } = preview;
  return (
    <Stack space="space.200">
      {!changesAnything(preview) && (
        <SectionMessage appearance="information" title="Nothing to import">
          <Text>Everything in this text is already in Jira.</Text>
        </SectionMessage>
      )}
      {warnings.length > 0 && (
        <SectionMessage appearance="warning" title="Check this first">
          <List type="unordered">
            {warnings.map(({ name, messages, remarks }) => (
              <ListItem
                key={name}
              >{`${name}: ${[...messages, ...remarks.map(remarkInWords)].join(' ')}`}</ListItem>
            ))}
          </List>
        </SectionMessage>
      )}
      {added.length > 0 && (
        <Part title="Will be added">
          <List type="unordered">
            {added.map((name) => (
              <ListItem key={name}>{name}</ListItem>
            ))}
          </List>
          <Text color="color.text.subtle">
            They come in disabled. Enter their client secrets afterwards, and enable them.
          </Text>
        </Part>
      )}
      {changed.length > 0 && (
        <Part title="Will be changed">
          {changed.map(({ name, changes }) => (
            <Box key={name}>
              <Text weight="semibold">{name}</Text>
              <ChangeList changes={changes} />
            </Box>
          ))}
        </Part>
      )}
      {unchanged.length > 0 && (
        <Part title="Stays as it is">
          <Text>{joined(unchanged)}</Text>
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <Stack space="space.075">
      <Heading as="h2" size="xsmall">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
