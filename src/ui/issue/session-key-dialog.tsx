import React from 'react';
import { Button, Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { SessionKey } from '../../issue-panel/issue-api';
import { CopyField } from '../shared/copying/copy-field';
import { ModalDialog } from '../shared/modal-dialog';
import { dateAndTime } from '../shared/moment';
import { leftInWords, useTimeLeft } from './time-left';

interface Props {
  sessionKey: SessionKey;
  /** Absent if the customer cannot be invited with it. */
  onInvite?: () => void;
  onClose: () => void;
}

/** A session key for the customer: large to read out, and with its link to copy. */
export function SessionKeyDialog({ sessionKey, onInvite, onClose }: Props): React.JSX.Element {
  const { shortKey, url, expiresAt, isReused } = sessionKey;
  const left = useTimeLeft(expiresAt);
  return (
    <ModalDialog
      title="Session key"
      width="small"
      onClose={onClose}
      buttons={
        onInvite !== undefined && left > 0 ? (
          <>
            <Button appearance="subtle" onClick={onClose}>
              Close
            </Button>
            <Button appearance="primary" onClick={onInvite}>
              Invite the customer
            </Button>
          </>
        ) : undefined
      }
    >
      <Stack space="space.200">
        {left <= 0 ? (
          <SectionMessage appearance="warning" title="This key has expired">
            <Text>Close this and create another one.</Text>
          </SectionMessage>
        ) : (
          <>
            <Text>
              The customer types this key in on the appliance’s support page, or opens the link. The session
              comes to this issue by itself.
            </Text>
            <Heading as="h2" size="xlarge">
              {shortKey}
            </Heading>
            <CopyField id="session-key" label="Key" value={shortKey} action="Copy key" />
            <CopyField id="session-key-link" label="Link" value={url} action="Copy link" />
            <Text size="small">{`Valid until ${dateAndTime(expiresAt)}, ${leftInWords(left)}.`}</Text>
            {isReused && <Text size="small">It was created for this issue before and is still valid.</Text>}
            <Text size="small">
              Whoever has it can start the session: give it to nobody but the customer. It cannot be taken
              back.
            </Text>
          </>
        )}
      </Stack>
    </ModalDialog>
  );
}
