import React from 'react';
import { DynamicTable, Lozenge, Stack, Text } from '@forge/react';
import { personInWords } from '../../../../administration/personal-data/person-in-words';
import type {
  TemplateHistory,
  TemplateVersionLine,
} from '../../../../administration/templates/templates-api';
import { LabelledButton } from '../../../shared/labelled-button';
import { TimeAgo } from '../../../shared/time-ago';

interface Props {
  history: TemplateHistory;
  onOpen: (version: number) => void;
}

const head = {
  cells: [
    { key: 'version', content: 'Version', width: 30 },
    { key: 'savedAt', content: 'Saved', width: 25 },
    { key: 'savedBy', content: 'By', width: 25 },
    { key: 'actions', content: 'Actions', width: 20 },
  ],
};

/** The versions of a template, the present one first. */
export function VersionTable({ history, onOpen }: Props): React.JSX.Element {
  const now = Date.now();
  const rows = history.versions.map((line, index) => ({
    key: String(line.version),
    cells: [
      { key: 'version', content: <VersionCell line={line} isPresent={index === 0} /> },
      { key: 'saved-at', content: <TimeAgo at={line.savedAt} now={now} /> },
      {
        key: 'saved-by',
        content: <Text>{personInWords({ name: line.savedByName, accountId: line.savedBy })}</Text>,
      },
      {
        key: 'actions',
        content: (
          <LabelledButton
            spacing="compact"
            of={`version ${line.version}`}
            onClick={() => onOpen(line.version)}
          >
            Show changes
          </LabelledButton>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.100">
      <DynamicTable label="Versions" head={head} rows={rows} rowsPerPage={10} />
      <Text size="small" color="color.text.subtle">{`The newest ${history.kept} versions are kept.`}</Text>
    </Stack>
  );
}

function VersionCell({
  line,
  isPresent,
}: {
  line: TemplateVersionLine;
  isPresent: boolean;
}): React.JSX.Element {
  const { version, restoredFrom } = line;
  return (
    <Stack space="space.025" alignInline="start">
      <Text>{`Version ${version}`}</Text>
      {isPresent && <Lozenge appearance="success">In use</Lozenge>}
      {restoredFrom !== undefined && (
        <Text size="small" color="color.text.subtle">{`Restored from version ${restoredFrom}`}</Text>
      )}
    </Stack>
  );
}
