import React from 'react';
import { Spinner, Stack, useProductContext } from '@forge/react';
import { IssuePanel } from './issue-panel';

/** The entry of the issue's menu, as `manifest.yml` has it. The panel and the tab of the activity show all there is. */
const startModule = 'remote-support-start';

/** The app's page on an issue, wherever Jira shows it. */
export function IssuePage(): React.JSX.Element {
  const context = useProductContext();
  if (!context) {
    return (
      <Stack alignInline="center">
        <Spinner size="large" label="Loading the sessions of this issue" />
      </Stack>
    );
  }
  return <IssuePanel shows={context.moduleKey === startModule ? 'starts' : 'all'} />;
}
