import React, { useState } from 'react';
import { Box, ErrorMessage, HelperMessage, Label, Stack, Text, Textfield } from '@forge/react';
import type { SessionLine } from '../../issue-panel/issue-api';
import { announce } from '../shared/announce';
import { ConfirmModal } from '../shared/confirm-modal';
import { textOf } from '../shared/field-event';
import { ProblemMessage } from '../shared/problem-message';
import { useChange } from './call-issue';

interface Props {
  session: SessionLine;
  onClose: () => void;
  onMoved: () => void;
}

/** Asks for the issue to which a session is moved. */
export function MoveDialog({ session, onClose, onMoved }: Props): React.JSX.Element {
  const [to, setTo] = useState('');
  const { run, isRunning, problem } = useChange('moveSession');
  const { configurationId, lsid } = session;
  const move = async () => {
    const moved = await run({ configurationId, lsid, to });
    if (!moved) return;
    announce(`The session is moved to ${moved.issueKey}`);
    onMoved();
  };
  const message = problem?.kind === 'invalid' ? problem.fields[0]?.message : undefined;
  return (
    <ConfirmModal
      title="Move to another issue"
      confirm="Move session"
      isRunning={isRunning}
      isBlocked={to.trim() === ''}
      onConfirm={() => void move()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          The session is written to the other issue, and then its work log, comments, files and links are
          removed here. A status, an assignee and mails stay as they are.
        </Text>
        <Box>
          <Label labelFor="move-to">Issue</Label>
          <Textfield
            id="move-to"
            value={to}
            isInvalid={message !== undefined}
            aria-invalid={message !== undefined}
            onChange={(event) => setTo(textOf(event))}
          />
          {message === undefined ? (
            <HelperMessage>
              The key of the issue, or its address. You must be allowed to work on it.
            </HelperMessage>
          ) : (
            <ErrorMessage>{message}</ErrorMessage>
          )}
        </Box>
        {problem && problem.kind !== 'invalid' && (
          <ProblemMessage title="The session was not moved" problem={problem} />
        )}
      </Stack>
    </ConfirmModal>
  );
}
