import React, { useState } from 'react';
import { Stack, Text } from '@forge/react';
import { announce } from '../../../shared/announce';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { ProblemMessage } from '../../../shared/problem-message';
import { useChange } from '../../call-admin';
import { counted } from '../../../shared/words';
import { deliveriesAre, discardWords, leftInWords } from './action-words';
import { ReasonField } from './reason-field';

interface Props {
  ids: readonly string[];
  onClose: () => void;
  onDiscarded: () => Promise<void>;
}

/** Asks for the reason, and discards the deliveries. */
export function DiscardModal({ ids, onClose, onDiscarded }: Props): React.JSX.Element {
  const [reason, setReason] = useState('');
  const { run, isRunning, problem } = useChange('discardDeliveries');
  const discard = async () => {
    const result = await run({ ids: [...ids], reason });
    if (!result) return;
    const { discarded, left } = result;
    announce(discarded === 0 ? 'Nothing was discarded' : `${deliveriesAre(discarded)} discarded`, {
      type: discarded === 0 ? 'info' : 'success',
      description: leftInWords(left, discardWords).join(' ') || undefined,
    });
    onClose();
    await onDiscarded();
  };
  return (
    <ConfirmModal
      title={`Discard ${counted(ids.length, 'delivery', 'deliveries')}?`}
      confirm="Discard"
      appearance="warning"
      isRunning={isRunning}
      isBlocked={reason.trim() === ''}
      onConfirm={() => void discard()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          Deliveries that wait or are parked are not written into Jira. Deliveries that are done stay as they
          are. A discarded delivery can be replayed later.
        </Text>
        <ReasonField id="discard-reason" reason={reason} onChange={setReason} />
        {problem && <ProblemMessage title="Nothing was discarded" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
