import React from 'react';
import { ProgressBar, SectionMessage, Stack, Text } from '@forge/react';
import { ProblemMessage } from '../../../../shared/problem-message';
import { deliveriesAre, leftInWords } from '../action-words';
import { bulkWords, type BulkKind } from './bulk-actions';
import type { BulkProgress } from './bulk-job';
import { leftList } from './left-counts';

interface Props {
  kind: BulkKind;
  progress: BulkProgress;
  isRunning: boolean;
}

/** What a job over all that match has done so far. */
export function BulkProgressView({ kind, progress, isRunning }: Props): React.JSX.Element {
  const { changed, left, problem, isComplete } = progress;
  const { done, words } = bulkWords[kind];
  const lines = [`${deliveriesAre(changed)} ${done}.`, ...leftInWords(leftList(left), words)];
  return (
    <Stack space="space.150">
      {isRunning && (
        <Stack space="space.050">
          <ProgressBar ariaLabel={`${bulkWords[kind].label} under way`} isIndeterminate />
          <Text>
            Keep this dialog open until it is finished. If you close it, it stops; open it again to go on.
          </Text>
        </Stack>
      )}
      {!isRunning && !problem && (
        <SectionMessage
          appearance={isComplete ? 'success' : 'information'}
          title={isComplete ? 'Finished' : 'Stopped'}
        >
          <Text>
            {isComplete
              ? 'All deliveries that matched were looked at.'
              : 'The others stay as they are. You can go on, also if you close this dialog and open it again.'}
          </Text>
        </SectionMessage>
      )}
      <Stack space="space.050">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
      {problem && <ProblemMessage title="It could not go on" problem={problem} />}
    </Stack>
  );
}
