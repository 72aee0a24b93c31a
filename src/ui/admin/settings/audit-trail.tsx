import React from 'react';
import { DynamicTable, Inline, LoadingButton, Spinner, Text } from '@forge/react';
import { personInWords } from '../../../administration/personal-data/person-in-words';
import type { AuditLine } from '../../../administration/settings/settings-api';
import { dateAndTime } from '../../shared/moment';
import { ProblemMessage } from '../../shared/problem-message';
import { RecordedChanges } from './recorded-changes';
import { SettingsSection } from './settings-section';
import { useAuditTrail } from './use-audit-trail';

const head = {
  cells: [
    { key: 'when', content: 'When', width: 16 },
    { key: 'who', content: 'Who', width: 16 },
    { key: 'what', content: 'What', width: 28 },
    { key: 'fields', content: 'Fields', width: 40 },
  ],
};

/** Who changed what, and when. @param changes how many changes this page has made */
export function AuditTrail({ changes }: { changes: number }): React.JSX.Element {
  const { lines, isLoading, problem, hasMore, loadMore, retry } = useAuditTrail(changes);
  const isEmpty = lines.length === 0;
  return (
    <SettingsSection
      title="Audit trail"
      description="Changes of configurations and settings. They are kept for 180 days and never hold a secret."
    >
      {!isEmpty && <DynamicTable label="Audit trail" head={head} rows={lines.map(rowOf)} />}
      {isEmpty && isLoading && <Spinner label="Loading the audit trail" />}
      {isEmpty && !isLoading && !problem && <Text>Nothing has been changed yet.</Text>}
      {problem && (
        <ProblemMessage title="The audit trail cannot be shown" problem={problem} onRetry={retry} />
      )}
      {hasMore && !isEmpty && (
        <Inline>
          <LoadingButton isLoading={isLoading} onClick={loadMore}>
            Load more
          </LoadingButton>
        </Inline>
      )}
    </SettingsSection>
  );
}

function rowOf({ id, at, accountId, userName, action, changes }: AuditLine) {
  return {
    key: id,
    cells: [
      { key: 'when', content: dateAndTime(at) },
      { key: 'who', content: personInWords({ name: userName, accountId }) },
      { key: 'what', content: action },
      {
        key: 'fields',
        // In a fragment: UI Kit calls a cell's component as a function, and the state of this one would be lost.
        content: (
          <>
            <RecordedChanges action={action} changes={changes} />
          </>
        ),
      },
    ],
  };
}
