import React from 'react';
import { Box, SectionMessage, Stack, Text } from '@forge/react';
import type { PreparedInvitation, ReplacedTemplate } from '../../../issue-panel/invitation/invitation-api';
import { TextToCopy } from '../../shared/copying/text-to-copy';
import { card } from '../../shared/layout';
import { ReportView } from '../../shared/report-view';

/** An invitation to look at: what the customer gets, or a text to copy if Jira has nobody to send it to. */
export function InvitationView({ invitation }: { invitation: PreparedInvitation }): React.JSX.Element {
  const { adf, text, standing, customer, isShortened, replaced } = invitation;
  return (
    <Stack space="space.200">
      {replaced && <Replaced replaced={replaced} />}
      {standing === 'may-reply' && (
        <>
          <Text>{whatIsSent(customer)}</Text>
          <Box xcss={card}>
            <ReportView adf={adf} />
          </Box>
          <Text size="small">
            A reply to the customer counts as a response: it stops the time to the first response, if the
            request has such a goal.
          </Text>
        </>
      )}
      {standing === 'may-not-reply' && (
        <SectionMessage appearance="warning" title="Jira does not let you reply to the customer here">
          <Text>
            Whoever replies needs the permission “Add comments” and access to the service project. You can
            give the customer this text in another way.
          </Text>
        </SectionMessage>
      )}
      {standing === 'no-request' && (
        <Text>
          This issue is no customer request, so Jira has nobody to send the invitation to. Copy the text, and
          give it to the customer yourself.
        </Text>
      )}
      {standing !== 'may-reply' && <InvitationToCopy text={text} />}
      {isShortened && <Text size="small">The end is left out, because it would be too long for Jira.</Text>}
    </Stack>
  );
}

/** The invitation as plain text, for who sends it without Jira. */
export function InvitationToCopy({ text }: { text: string }): React.JSX.Element {
  return (
    <TextToCopy
      id="invitation-text"
      label="Invitation"
      text={text.trimEnd()}
      action="Copy text"
      minimumRows={9}
    />
  );
}

function whatIsSent(customer: string | undefined): string {
  const goes = customer === undefined ? 'This goes to the customer' : `This goes to ${customer}`;
  return `${goes} as a public reply in your name, and Jira mails it. Whoever sees the request can read it, and use the key.`;
}

function Replaced({ replaced: { name, why } }: { replaced: ReplacedTemplate }): React.JSX.Element {
  const which = name === undefined ? 'the template of this configuration' : `the template “${name}”`;
  return (
    <SectionMessage appearance="warning" title="This is the built-in text">
      <Text>{`The app could not use ${which}: ${why} An administrator of Jira can mend it.`}</Text>
    </SectionMessage>
  );
}
