import React, { type ReactNode } from 'react';
import { Box, Code, Inline, Link, Stack, Text, User, xcss } from '@forge/react';
import type { DryRun, DryRunIssue } from '../../../administration/dry-run/dry-run-api';

const fact = xcss({ width: '46%', minWidth: '260px' });

/** Which session it was, and the issue and the person that it would come to. */
export function DryRunFacts({ result }: { result: DryRun }): React.JSX.Element {
  const { lsid, representative, issue } = result;
  return (
    <Inline space="space.200" rowSpace="space.150" shouldWrap>
      <Fact name="Session">
        <Text>
          <Code>{lsid}</Code>
        </Text>
      </Fact>
      {representative !== undefined && (
        <Fact name="Representative">
          <Text>{representative}</Text>
        </Fact>
      )}
      {issue && (
        <>
          <Fact name="Issue">
            <Issue issue={issue} />
          </Fact>
          <Fact name="Assignee">
            <Assignee issue={issue} accountId={result.assignee} />
          </Fact>
        </>
      )}
    </Inline>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): React.JSX.Element {
  return (
    <Box xcss={fact}>
      <Stack space="space.025">
        <Text size="small" color="color.text.subtle">
          {name}
        </Text>
        {children}
      </Stack>
    </Box>
  );
}

function Issue({ issue }: { issue: DryRunIssue }): React.JSX.Element {
  if (issue.kind === 'new') {
    return <Text>{`A new ${issue.isRequest ? 'customer request' : 'issue'} in ${issue.projectKey}`}</Text>;
  }
  return (
    <Text>
      <Link href={`/browse/${issue.key}`} openNewTab>
        {issue.key}
      </Link>
    </Text>
  );
}

function Assignee({ issue, accountId }: { issue: DryRunIssue; accountId?: string }): React.JSX.Element {
  if (accountId !== undefined) return <User accountId={accountId} />;
  return <Text>{issue.kind === 'new' ? 'Left to Jira’s default' : 'Stays as it is'}</Text>;
}
