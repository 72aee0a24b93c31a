import React, { useState } from 'react';
import {
  Box,
  ErrorMessage,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  Stack,
  Text,
  Textfield,
} from '@forge/react';
import type { IssuePanel } from '../../issue-panel/issue-api';
import { announce } from '../shared/announce';
import { AnswerView } from '../shared/answer-view';
import { textOf } from '../shared/field-event';
import { ModalDialog } from '../shared/modal-dialog';
import { ProblemMessage } from '../shared/problem-message';
import { SelectField } from '../shared/select-field';
import { useAnswer, useChange } from './call-issue';
import { MissingSessionCard } from './missing-session-card';
import { RunningElsewhere } from './running-elsewhere';

interface Props {
  moves: IssuePanel['moves'];
  onClose: () => void;
  onBroughtIn: () => void;
}

/** Offers the sessions that are on no issue, and asks for the id of any other. */
export function MissingDialog({ moves, onClose, onBroughtIn }: Props): React.JSX.Element {
  const [configurationId, setConfigurationId] = useState(moves[0]?.configurationId ?? '');
  const [typed, setTyped] = useState('');
  const found = useAnswer('findMissing', undefined);
  const { run, isRunning, problem } = useChange('bringIn');
  const bringIn = async (session: { configurationId: string; lsid: string }) => {
    const { configurationId: of, lsid } = session;
    const result = await run({ configurationId: of, lsid });
    if (!result) return;
    announce(result.isRunning ? 'The session comes here when it has ended' : 'The session is brought in');
    onBroughtIn();
  };
  const message = problem?.kind === 'invalid' ? problem.fields[0]?.message : undefined;
  return (
    <ModalDialog title="A session is missing" width="medium" onClose={onClose}>
      <Stack space="space.200">
        <Text>
          These sessions went to no issue lately, or you took part in them. Bring the one in that belongs
          here.
        </Text>
        {problem && problem.kind !== 'invalid' && (
          <ProblemMessage title="The session was not brought in" problem={problem} />
        )}
        <AnswerView of={found} loading="Looking for sessions" failed="The sessions cannot be shown">
          {(sessions) => (
            <Stack space="space.100">
              {sessions.length === 0 && <Text>There is none.</Text>}
              {sessions.map((session) => (
                <MissingSessionCard
                  key={`${session.configurationId}:${session.lsid}`}
                  session={session}
                  isNamed={moves.length > 1}
                  isDisabled={isRunning}
                  onBringIn={() => void bringIn(session)}
                />
              ))}
            </Stack>
          )}
        </AnswerView>
        {moves.length > 1 && (
          <SelectField
            id="missing-configuration"
            label="Appliance"
            value={configurationId}
            options={moves.map((move) => ({ value: move.configurationId, label: move.name }))}
            onChange={setConfigurationId}
          />
        )}
        <RunningElsewhere
          configurationId={configurationId}
          isDisabled={isRunning}
          onBringIn={(session) => void bringIn(session)}
        />
        <Box>
          <Label labelFor="missing-session">Another session</Label>
          <Textfield
            id="missing-session"
            value={typed}
            isInvalid={message !== undefined}
            aria-invalid={message !== undefined}
            onChange={(event) => setTyped(textOf(event))}
          />
          {message === undefined ? (
            <HelperMessage>
              Its id, which the session’s page on the appliance shows. It may still run.
            </HelperMessage>
          ) : (
            <ErrorMessage>{message}</ErrorMessage>
          )}
        </Box>
        <Inline>
          <LoadingButton
            isLoading={isRunning}
            isDisabled={typed.trim() === ''}
            onClick={() => void bringIn({ configurationId, lsid: typed })}
          >
            Bring in by id
          </LoadingButton>
        </Inline>
      </Stack>
    </ModalDialog>
  );
}
