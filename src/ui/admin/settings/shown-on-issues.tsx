import React, { useState } from 'react';
import { SectionMessage, Text } from '@forge/react';
import { installationSettings, type InstallationSettings } from '../../../configuration/configuration-set';
import type { JiraNotTold } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { SettingsSection } from './settings-section';
import { SettingsSwitch } from './settings-switch';

interface Props {
  revision: number;
  settings: InstallationSettings;
  onSaved: (settings: InstallationSettings, revision: number) => void;
  onReload: () => void;
}

const { label } = installationSettings.shownOnIssues;

/** Whether people who work on issues see the panel there. */
export function ShownOnIssues({ revision, settings, onSaved, onReload }: Props): React.JSX.Element {
  const [notTold, setNotTold] = useState<JiraNotTold>();
  const { run, isRunning, problem } = useChange('saveInstallationSettings');
  const save = async (shownOnIssues: boolean) => {
    const next = { ...settings, shownOnIssues };
    const saved = await run({ revision, settings: next });
    if (!saved) return;
    setNotTold(saved.notTold);
    onSaved(next, saved.revision);
    announce(shownOnIssues ? 'Remote support is shown on issues' : 'Remote support is hidden on issues');
  };
  return (
    <SettingsSection
      title="On issues"
      description="A panel on each issue lists its remote support sessions, and starts new ones that find the issue by themselves. Everybody who may see the issue sees the panel."
    >
      <SettingsSwitch
        id="shown-on-issues"
        label={label}
        isChecked={settings.shownOnIssues}
        isDisabled={isRunning}
        onChange={(isShown) => void save(isShown)}
      >
        How sessions are started there is set in each configuration.
      </SettingsSwitch>
      {notTold && (
        <SectionMessage appearance="warning" title="It is saved, but Jira was not told">
          <Text>{notTold.message}</Text>
          <Text>{notTold.advice}</Text>
          <Text>Switch it off and on again to tell Jira.</Text>
        </SectionMessage>
      )}
      {problem && (
        <ProblemMessage
          title="The panel’s setting was not saved"
          problem={problem}
          onRetry={problem.kind === 'stale' ? onReload : undefined}
        />
      )}
    </SettingsSection>
  );
}
