import React, { useId } from 'react';
import { Box, Inline, Label, Textfield, xcss } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { textOf } from '../../shared/field-event';
import { SelectField } from '../../shared/select-field';
import { stateOptions, type ConfigurationFilter } from './configuration-filter';

interface Props {
  configurations: readonly ConfigurationSummary[];
  filter: ConfigurationFilter;
  onFilter: (filter: ConfigurationFilter) => void;
}

const wide = xcss({ flexGrow: 2, minWidth: '200px', maxWidth: '480px', width: '40%' });
const usual = xcss({ flexGrow: 1, minWidth: '200px', maxWidth: '320px', width: '25%' });

const any = 'any';

/** Which configurations are listed. */
export function ConfigurationFilterBar({ configurations, filter, onFilter }: Props): React.JSX.Element {
  const id = useId();
  const states = stateOptions(configurations, filter.state);
  return (
    <Inline space="space.150" rowSpace="space.100" shouldWrap>
      <Box xcss={wide}>
        <Label labelFor={id}>Search</Label>
        <Textfield
          id={id}
          value={filter.search}
          placeholder="Name, host or Appliance Id"
          onChange={(event) => onFilter({ ...filter, search: textOf(event) })}
        />
      </Box>
      <Box xcss={usual}>
        <SelectField
          id={`${id}-state`}
          label="State"
          value={filter.state ?? any}
          options={[{ label: 'All states', value: any }, ...states]}
          onChange={(value) =>
            onFilter({ ...filter, state: states.find((option) => option.value === value)?.value })
          }
        />
      </Box>
    </Inline>
  );
}
