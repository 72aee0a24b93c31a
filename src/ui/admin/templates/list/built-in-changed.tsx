import React from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { TemplateSummary } from '../../../../administration/templates/templates-api';

interface Props {
  templates: readonly TemplateSummary[];
  onOpen: (id: string) => void;
}

/** Says which own templates are copies of a built-in template that has changed since. */
export function BuiltInChanged({ templates, onOpen }: Props): React.JSX.Element | null {
  const outdated = templates.filter(({ builtInChanged }) => builtInChanged);
  if (outdated.length === 0) return null;
  return (
    <SectionMessage appearance="information" title="A built-in template has changed since it was copied">
      <Stack space="space.100" alignInline="start">
        <Text>Your copies stay as they are. Open them to see what is different.</Text>
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {outdated.map(({ id, name }) => (
            <Button key={id} spacing="compact" onClick={() => onOpen(id)}>
              {`Open ${name}`}
            </Button>
          ))}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
