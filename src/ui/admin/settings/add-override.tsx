import React, { useState } from 'react';
import { Box, ErrorMessage, Inline, Label, LoadingButton, Stack, Textfield } from '@forge/react';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { textOf, type Option } from '../../shared/field-event';
import { halfWidth } from '../../shared/layout';
import { ProblemMessage } from '../../shared/problem-message';
import { ConfirmRemarks } from '../confirm-remarks';
import { useConfirmedChange } from '../use-confirmed-change';
import { UserField } from './user-field';

interface Props {
  onChanged: (overrides: RepresentativeOverride[]) => void;
}

/** Adds an override, or replaces the one for the same representative. */
export function AddOverride({ onChanged }: Props): React.JSX.Element {
  const [representative, setRepresentative] = useState('');
  const [user, setUser] = useState<Option>();
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem, asked } = useConfirmedChange('setOverride');
  const add = async () => {
    setAttempted(true);
    const name = representative.trim();
    if (name === '' || !user) return;
    const overrides = await run({ representative: name, accountId: user.value });
    if (!overrides) return;
    setAttempted(false);
    setRepresentative('');
    setUser(undefined);
    onChanged(overrides);
  };
  return (
    <Stack space="space.100">
      <Inline space="space.100" rowSpace="space.100" alignBlock="start" shouldWrap>
        <Box xcss={halfWidth}>
          <Label labelFor="override-representative">Representative</Label>
          <Textfield
            id="override-representative"
            value={representative}
            isInvalid={isAttempted && representative.trim() === ''}
            onChange={(event) => setRepresentative(textOf(event))}
          />
          {isAttempted && representative.trim() === '' && (
            <ErrorMessage>Representative is missing. Enter it as the appliance writes it.</ErrorMessage>
          )}
        </Box>
        <Box xcss={halfWidth}>
          <UserField
            id="override-user"
            label="Jira user"
            user={user}
            isClearable
            missing={isAttempted && !user ? 'Jira user is missing. Choose one.' : undefined}
            onChange={setUser}
          />
        </Box>
      </Inline>
      <Inline>
        {' '}
        <LoadingButton isLoading={isRunning} onClick={() => void add()}>
          Add representative
        </LoadingButton>
      </Inline>
      <ConfirmRemarks asked={asked} />
      {problem && <ProblemMessage title="It was not added" problem={problem} />}
    </Stack>
  );
}
