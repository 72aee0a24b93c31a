import React, { useState } from 'react';
import { DynamicTable, Inline, LoadingButton, ModalTransition, Spinner, Stack, Text } from '@forge/react';
import { personInWords } from '../../../administration/personal-data/person-in-words';
import type { AuditLine, ShownAudit } from '../../../administration/settings/settings-api';
import { dateAndTime } from '../../shared/moment';
import { ProblemMessage } from '../../shared/problem-message';
import { useAnswer } from '../call-admin';
import { ExportedParts, type AskedPart } from '../exported-parts';
import { AuditFilter } from './audit-filter';
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

interface Props {
  /** How many changes this page has made. */
  changes: number;
  configurations: readonly { id: string; name: string }[];
}

/** Who changed what, and when. */
export function AuditTrail({ changes, configurations }: Props): React.JSX.Element {
  const [shown, setShown] = useState<ShownAudit>({});
  const [refreshes, setRefreshes] = useState(0);
  const [isExporting, setExporting] = useState(false);
  return (
    <SettingsSection
      title="Audit trail"
      description="Changes of configurations and settings. They are kept for 180 days and never hold a secret."
    >
      <AuditFilter
        shown={shown}
        configurations={configurations}
        onChange={setShown}
        onRefresh={() => setRefreshes((before) => before + 1)}
        onExport={() => setExporting(true)}
      />
      <Trail
        key={`${shown.configurationId} ${shown.accountId}`}
        shown={shown}
        changes={changes + refreshes}
      />
      <ModalTransition>
        {isExporting && <AuditExportModal shown={shown} onClose={() => setExporting(false)} />}
      </ModalTransition>
    </SettingsSection>
  );
}

function AuditExportModal({ shown, onClose }: { shown: ShownAudit; onClose: () => void }): React.JSX.Element {
  const usePart = (asked: AskedPart) => useAnswer('exportAuditTrail', { ...shown, ...asked });
  return <ExportedParts title="Export changes" row={['row', 'rows']} usePart={usePart} onClose={onClose} />;
}

/** The changes that match, as far as they were read. */
function Trail({ shown, changes }: { shown: ShownAudit; changes: number }): React.JSX.Element {
  const { lines, isLoading, problem, hasMore, loadMore, retry } = useAuditTrail(shown, changes);
  const isEmpty = lines.length === 0;
  const isFiltered = shown.configurationId !== undefined || shown.accountId !== undefined;
  return (
    <Stack space="space.150">
      {!isEmpty && <DynamicTable label="Audit trail" head={head} rows={lines.map(rowOf)} />}
      {isEmpty && isLoading && <Spinner label="Loading the audit trail" />}
      {isEmpty && !isLoading && !problem && <Text>{nothing(isFiltered, hasMore)}</Text>}
      {problem && (
        <ProblemMessage title="The audit trail cannot be shown" problem={problem} onRetry={retry} />
      )}
      {hasMore && (!isEmpty || !isLoading) && (
        <Inline>
          <LoadingButton isLoading={isLoading} onClick={loadMore}>
            {isEmpty ? 'Look further back' : 'Load more'}
          </LoadingButton>
        </Inline>
      )}
    </Stack>
  );
}

function nothing(isFiltered: boolean, hasMore: boolean): string {
  if (hasMore) return 'None of the changes searched so far matches.';
  return isFiltered ? 'No change matches.' : 'Nothing has been changed yet.';
}

/** All of it in `Text`, which breaks words that are longer than their column; a bare string would widen the table. */
function rowOf({ id, at, accountId, userName, action, changes }: AuditLine) {
  return {
    key: id,
    cells: [
      { key: 'when', content: <Text>{dateAndTime(at)}</Text> },
      { key: 'who', content: <Text>{personInWords({ name: userName, accountId })}</Text> },
      { key: 'what', content: <Text>{action}</Text> },
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
