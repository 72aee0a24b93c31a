import React, { useState } from 'react';
import { Box, Heading, Stack } from '@forge/react';
import type { SettingsPage } from '../../../administration/settings/settings-api';
import { AnswerView } from '../../shared/answer-view';
import { readable } from '../../shared/layout';
import { useAnswer } from '../call-admin';
import { Alerts } from './alerts';
import { AuditTrail } from './audit-trail';
import { DamagedSettings } from './damaged-settings';
import { ExportAndImport } from './export-and-import';
import { Overrides } from './overrides';
import { unmappedOf } from './overrides-with';
import { Retention } from './retention';
import { SessionsInJql } from './sessions-in-jql';
import { ShownOnIssues } from './shown-on-issues';
import { UrlSecret } from './url-secret';

/** Settings of the whole installation, and who changed what. */
export function SettingsTab(): React.JSX.Element {
  const settings = useAnswer('readSettings', undefined);
  return (
    <Stack space="space.400">
      <Heading as="h2" size="medium">
        Settings
      </Heading>
      <AnswerView of={settings} loading="Loading settings" failed="The settings cannot be shown" isWholePage>
        {(page) => <LoadedSettings page={page} onChanged={settings.replace} onReload={settings.reload} />}
      </AnswerView>
    </Stack>
  );
}

interface LoadedProps {
  page: SettingsPage;
  onChanged: (page: SettingsPage) => void;
  onReload: () => void;
}

function LoadedSettings({ page, onChanged, onReload }: LoadedProps): React.JSX.Element {
  const [changes, setChanges] = useState(0);
  const changed = (part: Partial<SettingsPage>) => {
    setChanges((before) => before + 1);
    onChanged({ ...page, ...part });
  };
  const installation = {
    revision: page.revision,
    settings: page.settings,
    onSaved: (settings: SettingsPage['settings'], revision: number) =>
      changed({ settings, revision, damagedSettings: undefined }),
    onReload,
  };
  return (
    <>
      <Box xcss={readable}>
        <Stack space="space.400">
          {page.damagedSettings && <DamagedSettings {...page.damagedSettings} />}
          <UrlSecret state={page.urlSecret} onRotated={(urlSecret) => changed({ urlSecret })} />
          <ExportAndImport onImported={onReload} />
          <Overrides
            overrides={page.overrides}
            unmatched={unmappedOf(page.unmatched, page.overrides)}
            onChanged={(overrides) => changed({ overrides })}
          />
          <ShownOnIssues {...installation} />
          <SessionsInJql notWritten={page.figuresNotWritten} {...installation} />
          <Alerts alertIssue={page.alertIssue} {...installation} onRecorded={() => changed({})} />
          <Retention {...installation} />
        </Stack>
      </Box>
      <AuditTrail changes={changes} configurations={page.configurations} />
    </>
  );
}
