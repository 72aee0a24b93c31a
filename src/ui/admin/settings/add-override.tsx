import React, { useState } from 'react';
import { Box, ErrorMessage, Inline, Label, LoadingButton, Select, Stack, Textfield } from '@forge/react';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { useUserSearch } from '../configuration-form/use-choices';
import { optionOf, textOf, type Option } from '../field-event';
import { halfWidth } from '../layout';
import { ProblemMessage } from '../problem-message';
import { useChange } from '../use-change';

interface Props {
  onChanged: (overrides: RepresentativeOverride[]) => void;
}

/** Adds an override, or replaces the one of the same representative. */
export function AddOverride({ onChanged }: Props): React.JSX.Element {
  const [representative, setRepresentative] = useState('');
  const [user, setUser] = useState<Option>();
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem } = useChange('setOverride');
  const users = useUserSearch('');
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
          <Label labelFor="override-user">Jira user</Label>
          <Select
            inputId="override-user"
            value={user ?? null}
            options={users.found.options}
            isLoading={users.found.isLoading}
            isSearchable
            isClearable
            isInvalid={isAttempted && !user}
            placeholder="Search by name"
            onChange={(chosen: unknown) => setUser(optionOf(chosen))}
            onInputChange={(typed: unknown) => users.search(typeof typed === 'string' ? typed : '')}
          />
          {users.found.problem !== undefined && <ErrorMessage>{users.found.problem}</ErrorMessage>}
          {isAttempted && !user && <ErrorMessage>Jira user is missing. Choose one.</ErrorMessage>}
        </Box>
      </Inline>
      <Inline>
        {' '}
        <LoadingButton isLoading={isRunning} onClick={() => void add()}>
          Add representative
        </LoadingButton>
      </Inline>
      {problem && <ProblemMessage title="It was not added" problem={problem} />}
    </Stack>
  );
}
