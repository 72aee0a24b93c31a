import React, { useState } from 'react';
import { Button, ModalTransition, Stack, Text } from '@forge/react';
import type { UrlSecretState } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ConfirmModal } from '../../shared/confirm-modal';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';

interface Props {
  /** The rotation whose former URLs to end. */
  rotatedAt: number;
  onEnded: (state: UrlSecretState) => void;
}

/** Ends the URLs from before the last rotation. Otherwise they work for the rest of the 24 hours. */
export function EndFormerUrls({ rotatedAt, onEnded }: Props): React.JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, problem } = useChange('endFormerUrls');
  const end = async () => {
    const state = await run({ rotatedAt });
    if (!state) return;
    setAsking(false);
    onEnded(state);
    announce('The former URLs are ended');
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>End the former URLs now</Button>
      <ModalTransition>
        {isAsking && (
          <ConfirmModal
            title="End the former URLs now?"
            confirm="End former URLs"
            appearance="danger"
            isRunning={isRunning}
            onConfirm={() => void end()}
            onCancel={() => setAsking(false)}
          >
            <Stack space="space.150">
              <Text>
                Events to URLs from before the last rotation are refused at once. This cannot be undone.
              </Text>
              <Text>
                An appliance that still has a former URL holds back all its events until its new URL is
                pasted. Then it sends them, as far as it still has them; polling finds the sessions whose
                events are lost.
              </Text>
              {problem && <ProblemMessage title="The former URLs were not ended" problem={problem} />}
            </Stack>
          </ConfirmModal>
        )}
      </ModalTransition>
    </>
  );
}
