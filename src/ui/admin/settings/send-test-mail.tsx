import React, { useState } from 'react';
import { HelperMessage, Inline, Link, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { SentTestMail } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ProblemMessage } from '../../shared/problem-message';
import { counted, joined } from '../../shared/words';
import { useChange } from '../call-admin';

interface Props {
  /** What is entered differs from what is saved. */
  isChanged: boolean;
  onSent: () => void;
}

/** Sends the email about alerts as a test, to those who are saved. */
export function SendTestMail({ isChanged, onSent }: Props): React.JSX.Element {
  const { run, isRunning, problem } = useChange('sendTestMail');
  const [sent, setSent] = useState<SentTestMail>();
  const send = async () => {
    setSent(undefined);
    const answer = await run(undefined);
    if (!answer) return;
    setSent(answer);
    onSent();
    announce('The test is sent');
  };
  return (
    <Stack space="space.100">
      <Stack>
        <Inline>
          <LoadingButton isLoading={isRunning} isDisabled={isChanged} onClick={() => void send()}>
            Send a test
          </LoadingButton>
        </Inline>
        <HelperMessage>
          {isChanged
            ? 'Save the alerts before you send a test.'
            : 'They get an email that says that it is a test. If there is no open alert issue, one is created for it, and soon says that all is well.'}
        </HelperMessage>
      </Stack>
      {sent && (
        <SectionMessage appearance="success" title="Jira has taken the test">
          <Text>
            {`It goes to ${joined(recipientsIn(sent))}, about `}
            <Link href={`/browse/${sent.issueKey}`} openNewTab>
              {sent.issueKey}
            </Link>
            {'. Ask them whether it has arrived.'}
          </Text>
        </SectionMessage>
      )}
      {problem && <ProblemMessage title="The test was not sent" problem={problem} />}
    </Stack>
  );
}

function recipientsIn({ users, groups }: SentTestMail): string[] {
  const named = groups.map((name) => `“${name}”`);
  const inGroups = named.length === 0 ? [] : [`${named.length === 1 ? 'group' : 'groups'} ${joined(named)}`];
  return [...(users === 0 ? [] : [counted(users, 'user', 'users')]), ...inGroups];
}
