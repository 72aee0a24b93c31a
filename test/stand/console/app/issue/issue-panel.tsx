import { useState } from 'react';
import EmptyState from '@atlaskit/empty-state';
import Spinner from '@atlaskit/spinner';
import SectionMessage from '@atlaskit/section-message';
import type { Theme } from '../../theme';
import type { StandState } from '../api/stand-state';
import { useIssue } from '../api/use-issue';
import { ModuleLink, PanelFrame } from '../page-frame';
import { Panel } from '../shared/panel';
import { IssuePicker } from './issue-picker';
import { IssueView } from './issue-view';
import { issueToShow } from './issue-to-show';

interface Props {
  readonly state: StandState;
  /** The issue that the console's address asks for. */
  readonly asked: string | undefined;
  readonly theme: Theme;
}

/** The issue that was written to last, or the one chosen, with all that is on it. */
export function IssuePanel({ state, asked, theme }: Props) {
  const [chosen, setChosen] = useState(asked);
  if (state.jira === null) {
    return (
      <Panel anchor="issue" title="Jira issue">
        <p className="note">A real Jira is used. What the app writes is seen there.</p>
      </Panel>
    );
  }
  const key = issueToShow(state.jira.issues, chosen);
  const picker = (
    <IssuePicker
      issues={state.jira.issues}
      shown={key}
      isFollowing={chosen === undefined}
      onChoose={setChosen}
    />
  );
  return (
    <Panel anchor="issue" title="Jira issue" aside={picker}>
      {key === undefined ? (
        <EmptyState
          header="There is no issue"
          description="Jira has none that the app could write to."
          headingLevel={3}
        />
      ) : (
        <ShownIssue issueKey={key} state={state} theme={theme} />
      )}
    </Panel>
  );
}

interface ShownProps {
  readonly issueKey: string;
  readonly state: StandState;
  readonly theme: Theme;
}

function ShownIssue({ issueKey, state, theme }: ShownProps) {
  const { detail, error } = useIssue(issueKey, state);
  const [openedAt] = useState(state.clock.now);
  return (
    <>
      {error !== undefined && (
        <SectionMessage appearance="error" title={`${issueKey} could not be read`}>
          <p>{error}</p>
        </SectionMessage>
      )}
      {detail === undefined && error === undefined && (
        <div className="loading">
          <Spinner label="Loading the issue" />
        </div>
      )}
      {detail !== undefined && (
        <IssueView
          issue={detail}
          now={state.clock.now}
          openedAt={openedAt}
          modules={state.app.issueModules.map((module) =>
            module.isPanel ? (
              <PanelFrame key={module.moduleKey} {...module} issueKey={detail.key} theme={theme} />
            ) : (
              <ModuleLink key={module.moduleKey} {...module} issueKey={detail.key} theme={theme} />
            ),
          )}
        />
      )}
    </>
  );
}
