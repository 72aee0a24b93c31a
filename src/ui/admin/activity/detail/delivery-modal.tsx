import React from 'react';
import { Button, Heading, Inline, LoadingButton, Lozenge, SectionMessage, Stack, Text } from '@forge/react';
import type { DeliveryDetail } from '../../../../administration/activity/activity-api';
import { stateWords } from '../../../../administration/activity/delivery-words';
import { AnswerView } from '../../../shared/answer-view';
import { CopyField } from '../../../shared/copying/copy-field';
import { ModalDialog } from '../../../shared/modal-dialog';
import { ProblemMessage } from '../../../shared/problem-message';
import { LookingHasEnded } from '../../../shared/looking-again/looking-has-ended';
import { useWatchedAnswer } from '../../../shared/looking-again/use-watched-answer';
import { dateAndTime } from '../../../shared/moment';
import { useAnswer } from '../../call-admin';
import type { ToRedirect } from '../actions/redirect-modal';
import { leftDone, type ReplayInUse } from '../actions/use-replay';
import type { TryNowInUse } from '../actions/use-try-now';
import { outcomeLook } from '../list/outcome-look';
import { awaitedDeliveries } from '../under-way';
import { AttemptList } from './attempt-list';
import { Facts } from './facts';
import { waitingInWords } from '../../../shared/waiting-words';

interface Props {
  id: string;
  replay: ReplayInUse;
  trying: TryNowInUse;
  onRedirect: (what: ToRedirect) => void;
  /** It is done, so somebody is asked first. */
  onReplayDone: (id: string) => void;
  onDiscard: (id: string) => void;
  onClose: () => void;
}

function toRedirect({ id, configurationId, workLogId }: DeliveryDetail): ToRedirect {
  return { ids: [id], configurationIds: [configurationId], wasWritten: workLogId !== undefined };
}

/** The record of one delivery, and the actions for it. */
export function DeliveryModal({
  id,
  replay,
  trying,
  onRedirect,
  onReplayDone,
  onDiscard,
  onClose,
}: Props): React.JSX.Element {
  const asked = useWatchedAnswer(useAnswer('readDelivery', { id }), (read) =>
    awaitedDeliveries([read], 0, Date.now()),
  );
  const { answer, refresh, hasEnded } = asked;
  const delivery = answer.kind === 'loaded' ? answer.value : undefined;
  const replayThis = async () => {
    const result = await replay.replay({ ids: [id], leaveDone: true });
    if (leftDone(result) > 0) onReplayDone(id);
    else await refresh();
  };
  const tryThis = async () => {
    await trying.tryNow({ ids: [id] });
    await refresh();
  };
  return (
    <ModalDialog
      title="Delivery"
      onClose={onClose}
      buttons={
        <>
          {delivery?.canDiscard && (
            <Button appearance="subtle" onClick={() => onDiscard(id)}>
              Discard
            </Button>
          )}
          {delivery?.canRedirect && (
            <Button appearance="subtle" onClick={() => onRedirect(toRedirect(delivery))}>
              Write to another issue
            </Button>
          )}
          {delivery?.state === 'waiting' && (
            <LoadingButton isLoading={trying.isRunning} onClick={() => void tryThis()}>
              Try now
            </LoadingButton>
          )}
          {delivery?.canReplay && (
            <LoadingButton isLoading={replay.isRunning} onClick={() => void replayThis()}>
              Replay
            </LoadingButton>
          )}
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <AnswerView of={asked} loading="Loading the delivery" failed="The delivery cannot be shown">
        {(loaded) => <Loaded delivery={loaded} />}
      </AnswerView>
      {hasEnded && <LookingHasEnded onLook={() => void refresh()} />}
      {replay.problem && <ProblemMessage title="It was not replayed" problem={replay.problem} />}
      {trying.problem && <ProblemMessage title="It was not tried" problem={trying.problem} />}
    </ModalDialog>
  );
}

/** What it waits for. What can be done about that has its place beside it. */
function Waiting({ delivery }: { delivery: DeliveryDetail }): React.JSX.Element | null {
  const lines = waitingInWords(delivery, Date.now(), dateAndTime);
  if (lines.length === 0) return null;
  return (
    <SectionMessage appearance="information">
      <Stack space="space.050">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}

function Loaded({ delivery }: { delivery: DeliveryDetail }): React.JSX.Element {
  const { state, lsid, history } = delivery;
  return (
    <Stack space="space.200">
      <Inline>
        <Lozenge appearance={outcomeLook[state]}>{stateWords[state]}</Lozenge>
      </Inline>
      <Waiting delivery={delivery} />
      {lsid !== undefined && (
        <CopyField id="delivery-session" label="Session" value={lsid} action="Copy session id" />
      )}
      <Facts delivery={delivery} />
      <Stack space="space.100">
        <Heading as="h3" size="xsmall">
          Attempts
        </Heading>
        <AttemptList attempts={history} />
      </Stack>
    </Stack>
  );
}
