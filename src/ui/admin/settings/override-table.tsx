import React from 'react';
import { DynamicTable, Stack, Text, User } from '@forge/react';
import { personInWords } from '../../../administration/personal-data/person-in-words';
import type { RepresentativeOverride } from '../../../administration/settings/settings-api';
import { LabelledButton } from '../../shared/labelled-button';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';

interface Props {
  overrides: RepresentativeOverride[];
  onChanged: (overrides: RepresentativeOverride[]) => void;
}

const head = {
  cells: [
    { key: 'representative', content: 'Representative', isSortable: true, width: 44 },
    { key: 'user', content: 'Jira user', isSortable: true, width: 38 },
    { key: 'actions', content: 'Actions', width: 18 },
  ],
};

/** The overrides with a button to remove each. */
export function OverrideTable({ overrides, onChanged }: Props): React.JSX.Element {
  const { run, problem } = useChange('removeOverride');
  const remove = async (representative: string) => {
    const left = await run({ representative });
    if (left) onChanged(left);
  };
  const rows = overrides.map(({ representative, accountId, userName }) => ({
    key: representative,
    cells: [
      { key: representative, content: <Text>{representative}</Text> },
      { key: userName ?? accountId, content: userShown({ accountId, userName }) },
      {
        key: 'actions',
        content: (
          <LabelledButton spacing="compact" of={representative} onClick={() => void remove(representative)}>
            Remove
          </LabelledButton>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.100">
      {problem && <ProblemMessage title="It was not removed" problem={problem} />}
      {rows.length > 0 ? (
        <DynamicTable label="Representatives and Jira users" head={head} rows={rows} rowsPerPage={10} />
      ) : (
        <Text>No representative or user has this text.</Text>
      )}
    </Stack>
  );
}

/**
 * With the picture, since two users may have one name. A mapping without an account does nothing until somebody maps
 * the representative again.
 */
function userShown({
  accountId,
  userName,
}: Pick<RepresentativeOverride, 'accountId' | 'userName'>): React.JSX.Element {
  if (accountId === '') return <Text>{`${personInWords()} (account closed)`}</Text>;
  if (userName === undefined) return <Text>{personInWords({ accountId })}</Text>;
  return <User accountId={accountId} />;
}
