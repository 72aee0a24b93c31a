import React from 'react';
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { ChangeList } from '../change-list';
import type { FormState } from './form-state';

interface Props {
  theirs: NonNullable<FormState['theirs']>;
  onLoadTheirs?: () => void;
  onKeepMine: () => void;
}

/** Says what another administrator has changed in the meantime, and offers a choice. */
export function StaleMessage({ theirs, onLoadTheirs, onKeepMine }: Props): React.JSX.Element {
  const { changes, isReviewed } = theirs;
  return (
    <SectionMessage
      appearance={isReviewed ? 'information' : 'warning'}
      title={
        isReviewed ? 'Saving replaces these changes' : 'Another administrator has changed this configuration'
      }
    >
      <Stack space="space.100" alignInline="start">
        <Text>
          {isReviewed
            ? 'The form has what you entered. Check it, then save to replace:'
            : 'Nothing was saved. This has changed since you opened it:'}
        </Text>
        <ChangeList changes={changes} />
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {onLoadTheirs && (
            <Button spacing="compact" onClick={onLoadTheirs}>
              Load their version
            </Button>
          )}
          {!isReviewed && (
            <Button spacing="compact" onClick={onKeepMine}>
              Keep mine and review
            </Button>
          )}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
