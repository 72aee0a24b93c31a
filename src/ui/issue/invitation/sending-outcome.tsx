import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { PreparedInvitation, SentInvitation } from '../../../issue-panel/invitation/invitation-api';
import { InvitationToCopy } from './invitation-view';

interface Props {
  sent: SentInvitation;
  invitation?: PreparedInvitation;
}

/** What came of sending an invitation. */
export function SendingOutcome({ sent, invitation }: Props): React.JSX.Element {
  switch (sent.outcome) {
    case 'sent':
      return (
        <SectionMessage appearance="success" title="The invitation is sent">
          <Text>It is a public reply on this request. Reload the issue to see it there.</Text>
        </SectionMessage>
      );
    case 'kept-internal':
      return (
        <Stack space="space.200">
          <SectionMessage appearance="warning" title="The customer does not see it">
            <Text>
              Jira added it as an internal comment: only agents of the service project reply to customers.
              Give the customer the text yourself.
            </Text>
          </SectionMessage>
          {invitation && <InvitationToCopy text={invitation.text} />}
        </Stack>
      );
    case 'in-doubt':
      return (
        <SectionMessage appearance="warning" title="The invitation may have been sent">
          <Text>{sent.message}</Text>
          <Text>Look at the request before you send it again: the customer would be mailed twice.</Text>
        </SectionMessage>
      );
    case 'not-sent':
      return (
        <SectionMessage appearance="error" title="Nothing was sent">
          <Text>{sent.message}</Text>
          {sent.advice !== '' && <Text>{sent.advice}</Text>}
        </SectionMessage>
      );
  }
}
