import React from 'react';
import { SectionMessage, Text } from '@forge/react';
import { isOfFormerUser } from '../../../administration/representative-overrides';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { joined } from '../../shared/words';

const namesShown = 10;

/** Says whose mapping no longer does anything, on whatever page of the table it is. */
export function ClosedMappings({
  overrides,
}: {
  overrides: RepresentativeOverride[];
}): React.JSX.Element | null {
  const closed = overrides.filter(isOfFormerUser).map(({ representative }) => representative);
  if (closed.length === 0) return null;
  const others = closed.length - namesShown;
  const shown = [...closed.slice(0, namesShown), ...(others > 0 ? [`${others} more`] : [])];
  return (
    <SectionMessage appearance="warning" title="Some are mapped to accounts that were closed">
      <Text>
        {`These mappings no longer do anything: ${joined(shown)}. The app looks for a user of that name instead. Map the representative again, or remove the mapping.`}
      </Text>
    </SectionMessage>
  );
}
