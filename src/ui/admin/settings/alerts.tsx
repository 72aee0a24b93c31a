import * as v from 'valibot';
import React, { useState } from 'react';
import { Inline, LoadingButton } from '@forge/react';
import type { AlertIssueSummary } from '../../../administration/settings/settings-api';
import {
  alertIssueSettings,
  alertIssueSettingsSchema,
  recipientsOf,
  type AlertIssueSettings,
} from '../../../configuration/alert-issue-settings';
import type { InstallationSettings } from '../../../configuration/configuration-set';
import { announce } from '../../shared/announce';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { AlertIssueStatus } from './alert-issue-status';
import { AlertIssueTarget } from './alert-issue-target';
import { AlertMailStatus } from './alert-mail-status';
import { AlertRecipients } from './alert-recipients';
import { SendTestMail } from './send-test-mail';
import { SettingsSection } from './settings-section';
import { SettingsSwitch } from './settings-switch';

interface Props {
  revision: number;
  settings: InstallationSettings;
  alertIssue: AlertIssueSummary;
  onSaved: (settings: InstallationSettings, revision: number) => void;
  onReload: () => void;
  /** Something was done that is on record. */
  onRecorded: () => void;
}

/** Whether alerts are also written into a Jira issue, and the state of that issue. */
export function Alerts({
  revision,
  settings,
  alertIssue,
  onSaved,
  onReload,
  onRecorded,
}: Props): React.JSX.Element {
  const saved = withoutGaps(settings.alertIssue);
  const [entered, setEntered] = useState(saved);
  const [isAttempted, setAttempted] = useState(false);
  const { run, isRunning, problem } = useChange('saveInstallationSettings');
  const checked = v.safeParse(alertIssueSettingsSchema, entered);
  const problems = isAttempted ? (checked.issues ?? []) : [];
  const save = async () => {
    setAttempted(true);
    if (!checked.success) return;
    const next = { ...settings, alertIssue: checked.output };
    const answer = await run({ revision, settings: next });
    if (!answer) return;
    setAttempted(false);
    onSaved(next, answer.revision);
    announce('The settings for alerts are saved');
  };
  const problemOf = (setting: keyof AlertIssueSettings) =>
    problems.find((one) => v.getDotPath(one) === setting)?.message;
  const change = (part: Partial<AlertIssueSettings>) => setEntered({ ...entered, ...part });
  return (
    <SettingsSection
      title="Alerts"
      description="The Activity tab shows what needs attention: deliveries that are parked or done with remarks, an appliance that cannot be reached, no event for longer than usual. The app can also write it into a Jira issue, and have Jira send an email about it, for people who do not look at this page."
    >
      <SettingsSwitch
        id="alert-issue"
        label={alertIssueSettings.settings.enabled.label}
        isChecked={entered.enabled}
        onChange={(enabled) => change({ enabled })}
      >
        One issue is created and kept up to date. When all is well again, a comment says so. The app does not
        close the issue. After you close it, a new alert gets a new issue.
      </SettingsSwitch>
      {entered.enabled && (
        <>
          <AlertIssueTarget entered={entered} problemOf={problemOf} onChange={change} />
          <AlertRecipients entered={entered} problemOf={problemOf} onChange={change} />
        </>
      )}
      {saved.enabled && (
        <>
          <AlertIssueStatus alertIssue={alertIssue} />
          <AlertMailStatus saved={settings.alertIssue} mail={alertIssue.mail} />
        </>
      )}
      <Inline>
        <LoadingButton isLoading={isRunning} onClick={() => void save()}>
          Save alerts
        </LoadingButton>
      </Inline>
      {recipientsOf(saved) && (
        <SendTestMail isChanged={JSON.stringify(entered) !== JSON.stringify(saved)} onSent={onRecorded} />
      )}
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

/** Without the places of those whose accounts were closed. */
function withoutGaps(chosen: AlertIssueSettings): AlertIssueSettings {
  return { ...chosen, mailUsers: chosen.mailUsers.filter((accountId) => accountId !== '') };
}
