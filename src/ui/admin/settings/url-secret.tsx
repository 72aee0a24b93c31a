import React, { useState } from 'react';
import { Button, Inline, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import type { UrlSecretState } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ConfirmModal } from '../../shared/confirm-modal';
import { dateAndTime } from '../../shared/moment';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { EndFormerUrls } from './end-former-urls';
import { SettingsSection } from './settings-section';

interface Props {
  state: UrlSecretState;
  onRotated: (state: UrlSecretState) => void;
}

/** The secret in the outbound-event URLs, and its rotation. */
export function UrlSecret({ state, onRotated }: Props): React.JSX.Element {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, problem } = useChange('rotateUrlSecret');
  const rotate = async () => {
    const rotated = await run(undefined);
    if (!rotated) return;
    setAsking(false);
    onRotated(rotated);
    announce('The URL secret is rotated', {
      description: 'Paste the new URLs into the appliances within 24 hours.',
    });
  };
  return (
    <SettingsSection
      title="URL secret"
      description="The URL that an appliance sends its events to holds a secret. Rotate it if somebody may know it who should not."
    >
      <Text>
        {state.rotatedAt === undefined
          ? 'Never rotated.'
          : `Last rotated on ${dateAndTime(state.rotatedAt)}.`}
      </Text>
      {state.previousValidUntil !== undefined && (
        <SectionMessage
          appearance="warning"
          title={`Former URLs work until ${dateAndTime(state.previousValidUntil)}`}
        >
          <Text>
            Open each configuration, copy its new URL and paste it into the appliance before then. If somebody
            has a former URL who should not, end them now.
          </Text>
        </SectionMessage>
      )}
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <Button onClick={() => setAsking(true)}>Rotate URL secret</Button>
        {state.previousValidUntil !== undefined && state.rotatedAt !== undefined && (
          <EndFormerUrls rotatedAt={state.rotatedAt} onEnded={onRotated} />
        )}
      </Inline>
      <ModalTransition>
        {isAsking && (
          <ConfirmModal
            title="Rotate the URL secret?"
            confirm="Rotate"
            appearance="warning"
            isRunning={isRunning}
            onConfirm={() => void rotate()}
            onCancel={() => setAsking(false)}
          >
            <Stack space="space.150">
              <Text>
                The URLs of all appliances change. The current ones keep working for 24 hours; after that,
                events to them are refused. You can end them earlier, once the new ones are pasted.
              </Text>
              {state.previousValidUntil !== undefined && (
                <Text>
                  The secret was rotated less than 24 hours ago: URLs from before that rotation stop working
                  at once.
                </Text>
              )}
              {problem && <ProblemMessage title="The secret was not rotated" problem={problem} />}
            </Stack>
          </ConfirmModal>
        )}
      </ModalTransition>
    </SettingsSection>
  );
}
