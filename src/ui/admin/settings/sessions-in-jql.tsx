import React from 'react';
import { Code, List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import { installationSettings, type InstallationSettings } from '../../../configuration/configuration-set';
import type { FiguresNotWritten } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { SettingsSection } from './settings-section';
import { SettingsSwitch } from './settings-switch';

interface Props {
  revision: number;
  settings: InstallationSettings;
  notWritten: FiguresNotWritten[];
  onSaved: (settings: InstallationSettings, revision: number) => void;
  onReload: () => void;
}

const { label } = installationSettings.sessionsInJql;

/** Whether issues tell how many sessions they have, so that people can search for it. */
export function SessionsInJql({
  revision,
  settings,
  notWritten,
  onSaved,
  onReload,
}: Props): React.JSX.Element {
  const { run, isRunning, problem } = useChange('saveInstallationSettings');
  const save = async (sessionsInJql: boolean) => {
    const next = { ...settings, sessionsInJql };
    const saved = await run({ revision, settings: next });
    if (!saved) return;
    onSaved(next, saved.revision);
    announce(sessionsInJql ? 'Issues tell how many sessions they have' : 'Issues are left as they are');
  };
  return (
    <SettingsSection
      title="In JQL"
      description="Each issue tells how many remote support sessions it has, how many minutes they lasted, when the last one ended and how it was rated. Filters, boards, dashboards and automation rules can search for that."
    >
      <Stack space="space.050">
        <SettingsSwitch
          id="sessions-in-jql"
          label={label}
          isChecked={settings.sessionsInJql}
          isDisabled={isRunning}
          onChange={(isOn) => void save(isOn)}
        >
          An issue has its figures from its next session on, and they are right ten to fifteen minutes later.
          Everybody who may see the issue can read them. The app needs the permission “Edit issues”. Switched
          off, issues keep the figures that they have, which are not updated any more.
        </SettingsSwitch>
        <Text>
          <Code>
            remoteSessions &gt;= 3 AND lastRemoteSession &gt;= -7d ORDER BY remoteSessionMinutes DESC
          </Code>
        </Text>
        <Text>
          <Code>lastRemoteSessionRating &lt;= 2</Code>
        </Text>
      </Stack>
      {notWritten.length > 0 && (
        <SectionMessage appearance="warning" title="Some issues do not have the right figures">
          <Text>Jira did not take them. The app tries again for seven days, and after the next session.</Text>
          <List type="unordered">
            {notWritten.map(({ issue, cause }) => (
              <ListItem key={issue}>
                {issue}: {cause}
              </ListItem>
            ))}
          </List>
        </SectionMessage>
      )}
      {problem && (
        <ProblemMessage
          title="The setting was not saved"
          problem={problem}
          onRetry={problem.kind === 'stale' ? onReload : undefined}
        />
      )}
    </SettingsSection>
  );
}
