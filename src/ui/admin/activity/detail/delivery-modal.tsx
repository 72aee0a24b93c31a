import React from 'react';
import { Button, Heading, Inline, LoadingButton, Lozenge, Stack } from '@forge/react';
import type { DeliveryDetail } from '../../../../administration/activity/activity-api';
import { stateWords } from '../../../../administration/activity/delivery-words';
import { AnswerView } from '../../answer-view';
import { CopyField } from '../../copying/copy-field';
import { ModalDialog } from '../../modal-dialog';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import type { ReplayInUse } from '../actions/use-replay';
import { outcomeLook } from '../list/outcome-look';
import { pauseFor } from '../under-way';
import { useLookingAgain } from '../../looking-again/use-looking-again';
import { AttemptList } from './attempt-list';
import { Facts } from './facts';

interface Props {
  id: string;
  replay: ReplayInUse;
  onDiscard: (id: string) => void;
  onClose: () => void;
}

/** All that is on record about one delivery, and what can be done with it. */
export function DeliveryModal({ id, replay, onDiscard, onClose }: Props): React.JSX.Element {
  const asked = useAnswer('readDelivery', { id });
  const { answer, refresh } = asked;
  const delivery = answer.kind === 'loaded' ? answer.value : undefined;
  useLookingAgain(refresh, delivery && pauseFor([delivery], 0, Date.now()));
  const replayThis = async () => {
    await replay.replay({ ids: [id] });
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
      {replay.problem && <ProblemMessage title="It was not replayed" problem={replay.problem} />}
    </ModalDialog>
  );
}

function Loaded({ delivery }: { delivery: DeliveryDetail }): React.JSX.Element {
  const { state, lsid, history } = delivery;
  return (
    <Stack space="space.200">
      <Inline>
        <Lozenge appearance={outcomeLook[state]}>{stateWords[state]}</Lozenge>
      </Inline>
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
