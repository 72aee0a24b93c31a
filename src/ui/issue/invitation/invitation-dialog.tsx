import React, { useState } from 'react';
import { Button, LoadingButton, SectionMessage, Text } from '@forge/react';
import type { PreparedInvitation, SentInvitation } from '../../../issue-panel/invitation/invitation-api';
import { announce } from '../../shared/announce';
import { AnswerView } from '../../shared/answer-view';
import { ModalDialog } from '../../shared/modal-dialog';
import { ProblemMessage } from '../../shared/problem-message';
import { useAnswer, useChange } from '../call-issue';
import { useTimeLeft } from '../time-left';
import { InvitationView } from './invitation-view';
import { SendingOutcome } from './sending-outcome';

interface Props {
  configurationId: string;
  /** Back to the session key. */
  onBack: () => void;
  onClose: () => void;
}

/**
 * Shows the invitation with a session key, and sends it to the customer after a look, or offers it as a text to copy.
 */
export function InvitationDialog({ configurationId, onBack, onClose }: Props): React.JSX.Element {
  const prepared = useAnswer('prepareInvitation', { configurationId });
  const { answer } = prepared;
  const invitation = answer.kind === 'loaded' ? answer.value : undefined;
  const { run, isRunning, problem, clear } = useChange('sendInvitation');
  const [sent, setSent] = useState<SentInvitation>();
  const left = useTimeLeft(invitation?.expiresAt ?? Infinity);
  const lookAgain = () => {
    setSent(undefined);
    clear();
    prepared.reload();
  };
  const send = async ({ idempotencyKey, hash }: PreparedInvitation) => {
    const outcome = await run({ configurationId, idempotencyKey, hash });
    if (!outcome) return;
    setSent(outcome);
    if (outcome.outcome === 'sent') announce('The invitation is sent');
  };
  const isDone = sent?.outcome === 'sent' || sent?.outcome === 'kept-internal';
  const isOpen = sent === undefined && problem === undefined;
  const buttons = isDone ? undefined : (
    <>
      <Button appearance="subtle" isDisabled={isRunning} onClick={onBack}>
        Back
      </Button>
      {!isOpen && <Button onClick={lookAgain}>Look again</Button>}
      {isOpen && invitation?.standing === 'may-reply' && left > 0 && (
        <LoadingButton appearance="primary" isLoading={isRunning} onClick={() => void send(invitation)}>
          Send to the customer
        </LoadingButton>
      )}
    </>
  );
  return (
    // Whoever sends waits for what comes of it.
    <ModalDialog
      title="Invite the customer"
      width="medium"
      onClose={() => isRunning || onClose()}
      buttons={buttons}
    >
      <AnswerView of={prepared} loading="Preparing the invitation" failed="There is no invitation">
        {(value) => {
          if (sent) return <SendingOutcome sent={sent} invitation={value} />;
          if (problem) return <SendingProblem problem={problem} />;
          return left > 0 ? <InvitationView invitation={value} /> : <Expired />;
        }}
      </AnswerView>
    </ModalDialog>
  );
}

/** A call that failed may have got through. */
function SendingProblem({
  problem,
}: {
  problem: React.ComponentProps<typeof ProblemMessage>['problem'];
}): React.JSX.Element {
  return problem.kind === 'failed' ? (
    <SendingOutcome sent={{ outcome: 'in-doubt', message: problem.message }} />
  ) : (
    <ProblemMessage title="Nothing was sent" problem={problem} />
  );
}

function Expired(): React.JSX.Element {
  return (
    <SectionMessage appearance="warning" title="This key has expired">
      <Text>Nothing was sent. Go back, close the dialog, and create another key.</Text>
    </SectionMessage>
  );
}
