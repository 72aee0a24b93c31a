import React from 'react';
import {
  Button,
  Heading,
  Inline,
  LoadingButton,
  Lozenge,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Spinner,
  Stack,
} from '@forge/react';
import type { DeliveryDetail } from '../../../../administration/activity/activity-api';
import { stateWords } from '../../../../administration/activity/delivery-words';
import { CopyField } from '../../copying/copy-field';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import type { ReplayInUse } from '../actions/use-replay';
import { outcomeLook } from '../list/outcome-look';
import { pauseFor } from '../under-way';
import { useLookingAgain } from '../use-looking-again';
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
  const { answer, reload, refresh } = useAnswer('readDelivery', { id });
  const delivery = answer.kind === 'loaded' ? answer.value : undefined;
  useLookingAgain(refresh, delivery && pauseFor([delivery], 0, Date.now()));
  const replayThis = async () => {
    await replay.replay({ ids: [id] });
    await refresh();
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>Delivery</ModalTitle>
      </ModalHeader>
      <ModalBody>
        {answer.kind === 'loading' && <Spinner label="Loading the delivery" />}
        {answer.kind === 'problem' && (
          <ProblemMessage title="The delivery cannot be shown" problem={answer.problem} onRetry={reload} />
        )}
        {delivery && <Loaded delivery={delivery} />}
        {replay.problem && <ProblemMessage title="It was not replayed" problem={replay.problem} />}
      </ModalBody>
      <ModalFooter>
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
      </ModalFooter>
    </Modal>
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
