import React, { useState } from 'react';
import {
  Button,
  DynamicTable,
  EmptyState,
  Inline,
  List,
  ListItem,
  SectionMessage,
  Spinner,
  Stack,
  Text,
  Tooltip,
} from '@forge/react';
import type { PreviewedSession } from '../../../polling/backfill/preview-backfill';
import { shortSession } from '../activity/list/outcome-look';
import { ProblemMessage } from '../../shared/problem-message';
import { SkippedList } from '../skipped-list';
import { counted } from '../../shared/words';
import { countProspects, dayInWords, prospectInWords, prospectLines } from './backfill-words';
import { bringsAnything, type DryRun } from './use-dry-run';

const rowsAtOnce = 50;

/** What a dry run has listed so far: the counts, and the sessions one by one. */
export function DryRunResult({
  dryRun,
  onRetry,
}: {
  dryRun: DryRun;
  onRetry: () => void;
}): React.JSX.Element {
  const { sessions, skipped, isRunning, problem } = dryRun;
  const isEmpty = sessions.length === 0;
  return (
    <Stack space="space.150">
      {isRunning && (
        <Inline space="space.100" alignBlock="center">
          <Spinner size="small" label="Listing" />
          <Text>{`Listing: ${counted(sessions.length, 'session', 'sessions')} so far.`}</Text>
        </Inline>
      )}
      {problem && (
        <ProblemMessage title="The sessions cannot be listed" problem={problem} onRetry={onRetry} />
      )}
      {isEmpty && !isRunning && !problem && (
        <EmptyState
          header="No session ended on these days"
          headingLevel={2}
          description="The appliance lists none. Choose other days."
        />
      )}
      {!isEmpty && !isRunning && !problem && !bringsAnything(dryRun) && (
        <SectionMessage appearance="success" title="Nothing is missing">
          <Text>All sessions of these days have already come in.</Text>
        </SectionMessage>
      )}
      {skipped.length > 0 && (
        <SectionMessage appearance="warning" title="Not all of the appliance’s list can be read">
          <SkippedList skipped={skipped} />
        </SectionMessage>
      )}
      {!isEmpty && (
        <>
          <Counts sessions={sessions} />
          <Sessions sessions={sessions} />
        </>
      )}
    </Stack>
  );
}

function Counts({ sessions }: { sessions: readonly PreviewedSession[] }): React.JSX.Element {
  return (
    <List type="unordered">
      {prospectLines(countProspects(sessions)).map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  );
}

const head = {
  cells: [
    { key: 'day', content: 'Ended on', width: 18 },
    { key: 'session', content: 'Session', width: 17 },
    { key: 'externalKey', content: 'External key', width: 27 },
    { key: 'prospect', content: 'What would be done', width: 38 },
  ],
};

function Sessions({ sessions }: { sessions: readonly PreviewedSession[] }): React.JSX.Element {
  const [shown, setShown] = useState(rowsAtOnce);
  const more = sessions.length - shown;
  return (
    <Stack space="space.100">
      <DynamicTable
        label="Sessions of the dry run"
        head={head}
        rows={sessions.slice(0, shown).map((session) => ({
          key: session.lsid,
          cells: [
            { key: 'day', content: <Text size="small">{dayInWords(session.day)}</Text> },
            { key: 'session', content: <SessionId lsid={session.lsid} /> },
            {
              key: 'externalKey',
              content: (
                <Text size="small" maxLines={2}>
                  {session.externalKey ?? ''}
                </Text>
              ),
            },
            { key: 'prospect', content: <Text size="small">{prospectInWords(session.prospect)}</Text> },
          ],
        }))}
      />
      {more > 0 && (
        <Inline>
          <Button spacing="compact" onClick={() => setShown(shown + rowsAtOnce)}>
            {`Show ${Math.min(more, rowsAtOnce)} more of ${sessions.length}`}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

function SessionId({ lsid }: { lsid: string }): React.JSX.Element {
  return (
    <Tooltip content={lsid}>
      <Text size="small">{shortSession(lsid)}</Text>
    </Tooltip>
  );
}
