import React, { useState } from 'react';
import { Box, Label, Stack, Textfield } from '@forge/react';
import type { RepresentativeOverride, UnmatchedLine } from '../../../administration/settings/settings-api';
import { textOf } from '../../shared/field-event';
import { AddOverride } from './add-override';
import { ClosedMappings } from './closed-mappings';
import { overridesWith } from './overrides-with';
import { OverrideTable } from './override-table';
import { SettingsSection } from './settings-section';
import { UnmatchedTable } from './unmatched-table';

interface Props {
  overrides: RepresentativeOverride[];
  unmatched: UnmatchedLine[];
  onChanged: (overrides: RepresentativeOverride[]) => void;
}

/** Representatives whose Jira user cannot be found by name. */
export function Overrides({ overrides, unmatched, onChanged }: Props): React.JSX.Element {
  const [query, setQuery] = useState('');
  return (
    <SettingsSection
      title="Representatives and Jira users"
      description="The app finds representatives among Jira’s users. List those here that it does not find, with the value of the representative field as the appliance writes it."
    >
      <ClosedMappings overrides={overrides} />
      {unmatched.length > 0 && <UnmatchedTable unmatched={unmatched} onChanged={onChanged} />}
      <AddOverride onChanged={onChanged} />
      {overrides.length > 0 && (
        <Stack space="space.150">
          <Box>
            <Label labelFor="override-search">Search representatives and users</Label>
            <Textfield id="override-search" value={query} onChange={(event) => setQuery(textOf(event))} />
          </Box>
          <OverrideTable overrides={overridesWith(query, overrides)} onChanged={onChanged} />
        </Stack>
      )}
    </SettingsSection>
  );
}
