import React, { useState } from 'react';
import { Box, Button, Inline, Label, Select } from '@forge/react';
import type { ShownAudit } from '../../../administration/settings/settings-api';
import { optionOf, type Option } from '../../shared/field-event';
import { halfWidth } from '../../shared/layout';
import { UserField } from './user-field';

interface Props {
  shown: ShownAudit;
  configurations: readonly { id: string; name: string }[];
  onChange: (shown: ShownAudit) => void;
  onRefresh: () => void;
  onExport: () => void;
}

/** Which changes the audit trail shows, and what can be done with them. */
export function AuditFilter({
  shown,
  configurations,
  onChange,
  onRefresh,
  onExport,
}: Props): React.JSX.Element {
  const [user, setUser] = useState<Option>();
  const options = configurations.map(({ id, name }) => ({ label: name, value: id }));
  const choose = (chosen: Option | undefined) => {
    setUser(chosen);
    onChange({ ...shown, accountId: chosen?.value });
  };
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="end" shouldWrap>
      <Box xcss={halfWidth}>
        <Label labelFor="audit-configuration">Configuration</Label>
        <Select
          inputId="audit-configuration"
          options={options}
          value={options.find(({ value }) => value === shown.configurationId) ?? null}
          placeholder="All"
          isClearable
          isSearchable
          onChange={(chosen: unknown) => onChange({ ...shown, configurationId: optionOf(chosen)?.value })}
        />
      </Box>
      <Box xcss={halfWidth}>
        <UserField
          id="audit-user"
          label="Changed by"
          user={user}
          isClearable
          missing={undefined}
          onChange={choose}
        />
      </Box>
      <Button onClick={onRefresh}>Refresh</Button>
      <Button onClick={onExport}>Export changes</Button>
    </Inline>
  );
}
