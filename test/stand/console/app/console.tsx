import { useCallback, useMemo, useState } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { Flags } from '../ui-kit/page/flags';
import { applyTheme, rememberTheme, type Theme } from '../theme';
import { ActivityPanel } from './activity/activity-panel';
import { Actions, type RunAction } from './api/use-actions';
import { describeError, useStand } from './api/use-stand';
import type { StandState } from './api/stand-state';
import { AppliancePanel } from './appliance/appliance-panel';
import { ConsoleHeader } from './console-header';
import type { ConsoleInfo } from './console-info';
import { IssuePanel } from './issue/issue-panel';
import { PageFrame } from './page-frame';

interface Props {
  readonly info: ConsoleInfo;
  readonly initialTheme: Theme;
  /** The issue that the address asks for. */
  readonly askedIssue: string | undefined;
}

/** The stand's web page. */
export function Console({ info, initialTheme, askedIssue }: Props) {
  const { state, error, refresh } = useStand();
  const [theme, setTheme] = useTheme(initialTheme);
  const [flags, run, dismiss] = useFailures(refresh);
  return (
    <Actions.Provider value={run}>
      <ConsoleHeader appName={info.appName} state={state} theme={theme} onTheme={setTheme} />
      <main className="console-main">
        {error !== undefined && (
          <div className="console-error">
            <SectionMessage appearance="error" title="The stand’s state could not be read">
              <p>{error}</p>
            </SectionMessage>
          </div>
        )}
        <Tabs id="console">
          <TabList>
            <Tab>What happens</Tab>
            {info.pages.map(({ moduleKey, title }) => (
              <Tab key={moduleKey}>{title}</Tab>
            ))}
          </TabList>
          <TabPanel>
            <WhatHappens
              state={state}
              isLoading={error === undefined}
              askedIssue={askedIssue}
              theme={theme}
            />
          </TabPanel>
          {info.pages.map(({ moduleKey, title }) => (
            <TabPanel key={moduleKey}>
              <PageFrame moduleKey={moduleKey} title={title} theme={theme} />
            </TabPanel>
          ))}
        </Tabs>
      </main>
      <Flags flags={flags} onDismiss={dismiss} />
    </Actions.Provider>
  );
}

interface WhatHappensProps {
  readonly state: StandState | undefined;
  readonly isLoading: boolean;
  readonly askedIssue: string | undefined;
  readonly theme: Theme;
}

function WhatHappens({ state, isLoading, askedIssue, theme }: WhatHappensProps) {
  if (state === undefined) {
    return <div className="loading">{isLoading && <Spinner size="large" label="Loading the stand" />}</div>;
  }
  return (
    <div className="console-grid">
      <AppliancePanel state={state} />
      <IssuePanel state={state} asked={askedIssue} theme={theme} />
      <ActivityPanel state={state} />
    </div>
  );
}

function useTheme(initial: Theme) {
  const [theme, setTheme] = useState(initial);
  const change = useCallback((next: Theme) => {
    setTheme(next);
    rememberTheme(next);
    void applyTheme(next);
  }, []);
  return [theme, change] as const;
}

/** What a button does is followed by a look at the stand; if it fails, a flag says so. */
function useFailures(refresh: () => Promise<void>) {
  const [failures, setFailures] = useState<readonly { id: string; title: string; description: string }[]>([]);
  const run: RunAction = useCallback(
    async (what, action) => {
      try {
        await action();
      } catch (error) {
        const failure = {
          id: String(performance.now()),
          title: `Could not ${what}`,
          description: describeError(error),
        };
        setFailures((others) => [failure, ...others]);
      }
      await refresh();
    },
    [refresh],
  );
  const flags = useMemo(() => failures.map((failure) => ({ ...failure, type: 'error' })), [failures]);
  const dismiss = useCallback((id: string) => setFailures((all) => all.filter((each) => each.id !== id)), []);
  return [flags, run, dismiss] as const;
}
