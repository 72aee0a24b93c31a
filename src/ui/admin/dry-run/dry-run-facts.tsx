import React from 'react';
import { Code, Inline, Link, Text, User } from '@forge/react';
import type { DryRun, DryRunIssue } from '../../../administration/dry-run/dry-run-api';
import { Fact } from '../../shared/fact';

/** The session, and the issue and the person that it would go to. */
export function DryRunFacts({ result }: { result: DryRun }): React.JSX.Element {
  const { lsid, representative, issue } = result;
  return (
    <Inline space="space.200" rowSpace="space.150" shouldWrap>
      <Fact name="Session">
        <Text>
          <Code>{lsid}</Code>
        </Text>
      </Fact>
      {representative !== undefined && <Fact name="Representative">{representative}</Fact>}
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
