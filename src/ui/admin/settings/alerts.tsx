import * as v from 'valibot';
import React, { useState } from 'react';
import { HelperMessage, Inline, Label, LoadingButton, Stack, Toggle } from '@forge/react';
import type { AlertIssueSummary } from '../../../administration/settings/settings-api';
import { alertIssueSettings, alertIssueSettingsSchema } from '../../../configuration/alert-issue-settings';
import type { InstallationSettings } from '../../../configuration/configuration-set';
import { announce } from '../../shared/announce';
import { isOn } from '../../shared/field-event';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { AlertIssueStatus } from './alert-issue-status';
import { AlertIssueTarget } from './alert-issue-target';
import { SettingsSection } from './settings-section';

interface Props {
  revision: number;
  settings: InstallationSettings;
  alertIssue: AlertIssueSummary;
  onSaved: (settings: InstallationSettings, revision: number) => void;
  onReload: () => void;
}

/** Whether alerts are also written into a Jira issue, and the state of that issue. */
export function Alerts({ revision, settings, alertIssue, onSaved, onReload }: Props): React.JSX.Element {
  const [entered, setEntered] = useState(settings.alertIssue);
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem } = useChange('saveInstallationSettings');
  const checked = v.safeParse(alertIssueSettingsSchema, entered);
  const problems = isAttempted ? (checked.issues ?? []) : [];
  const save = async () => {
    setAttempted(true);
    if (!checked.success) return;
    const next = { ...settings, alertIssue: checked.output };
    const saved = await run({ revision, settings: next });
    if (!saved) return;
    setAttempted(false);
    onSaved(next, saved.revision);
    announce('The settings for alerts are saved');
  };
  return (
    <SettingsSection
      title="Alerts"
      description="The Activity tab shows what needs attention: deliveries that are parked or done with remarks, an appliance that cannot be reached, no event for longer than usual. The app can also write it into a Jira issue, for people who do not look at this page."
    >
      <Stack>
        <Inline space="space.050" alignBlock="center">
          <Toggle
            id="alert-issue"
            isChecked={entered.enabled}
            onChange={(event) => setEntered({ ...entered, enabled: isOn(event) })}
          />
          <Label labelFor="alert-issue">{alertIssueSettings.settings.enabled.label}</Label>
        </Inline>
        <HelperMessage>
          One issue is created and kept up to date. When all is well again, a comment says so. The app does
          not close the issue. After you close it, a new alert gets a new issue.
        </HelperMessage>
      </Stack>
      {entered.enabled && (
        <AlertIssueTarget
          entered={entered}
          problemOf={(setting) => problems.find((one) => v.getDotPath(one) === setting)?.message}
          onChange={(part) => setEntered({ ...entered, ...part })}
        />
      )}
      {settings.alertIssue.enabled && <AlertIssueStatus alertIssue={alertIssue} />}
      <Inline>
        <LoadingButton isLoading={isRunning} onClick={() => void save()}>
          Save alerts
        </LoadingButton>
      </Inline>
      {problem && (
        <ProblemMessage
          title="The settings for alerts were not saved"
          problem={problem}
          onRetry={problem.kind === 'stale' ? onReload : undefined}
        />
      )}
    </SettingsSection>
  );
}
