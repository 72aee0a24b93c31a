import * as v from 'valibot';
import React, { useState } from 'react';
import {
  Box,
  ErrorMessage,
  HelperMessage,
  Inline,
  Label,
  LoadingButton,
  ModalTransition,
  SectionMessage,
  Text,
  Textfield,
} from '@forge/react';
import {
  installationSettings,
  installationSettingsSchema,
  type InstallationSettings,
} from '../../../configuration/configuration-set';
import { announce } from '../../shared/announce';
import { textOf } from '../../shared/field-event';
import { narrow } from '../../shared/layout';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { ConfirmRemoval, type Asked } from './confirm-removal';
import { SettingsSection } from './settings-section';

interface Props {
  revision: number;
  settings: InstallationSettings;
  onSaved: (settings: InstallationSettings, revision: number) => void;
  onReload: () => void;
}

/** How long deliveries are kept. Says that a lower retention removes older records step by step. */
export function Retention({ revision, settings, onSaved, onReload }: Props): React.JSX.Element {
  const [typed, setTyped] = useState(String(settings.retentionDays));
  const [message, setMessage] = useState<string>();
  const [loweredTo, setLoweredTo] = useState<number>();
  const [asked, setAsked] = useState<Asked>();
  const counting = useChange('countOutlived');
  const { run, isRunning, problem } = useChange('saveInstallationSettings');
  const ask = async () => {
    const checked = v.safeParse(installationSettingsSchema, { ...settings, retentionDays: daysOf(typed) });
    setMessage(checked.issues?.[0].message);
    if (!checked.success) return;
    const outlived = await counting.run({ retentionDays: checked.output.retentionDays });
    if (!outlived) return;
    if (outlived.count > 0 || outlived.isMore) setAsked({ settings: checked.output, outlived });
    else await save(checked.output);
  };
  const save = async (next: InstallationSettings) => {
    const saved = await run({ revision, settings: next });
    setAsked(undefined);
    if (!saved) return;
    const { retentionDays } = next;
    setLoweredTo(retentionDays < settings.retentionDays ? retentionDays : undefined);
    onSaved(next, saved.revision);
    announce('Retention is saved');
  };
  return (
    <SettingsSection
      title="Retention"
      description="What the app has recorded about a session is deleted after this time. Work logs stay in Jira."
    >
      <Box>
        <Label labelFor="retention-days">{`${installationSettings.retentionDays.label} in days`}</Label>
        <Inline space="space.100" alignBlock="center">
          <Box xcss={narrow}>
            <Textfield
              id="retention-days"
              type="number"
              value={typed}
              isInvalid={message !== undefined}
              aria-invalid={message !== undefined}
              onChange={(event) => setTyped(textOf(event))}
            />
          </Box>
          <LoadingButton isLoading={counting.isRunning || isRunning} onClick={() => void ask()}>
            Save retention
          </LoadingButton>
        </Inline>
        <HelperMessage>From 7 to 365.</HelperMessage>
        {message !== undefined && <ErrorMessage>{message}</ErrorMessage>}
      </Box>
      {loweredTo !== undefined && (
        <SectionMessage appearance="information">
          <Text>
            {`Records older than ${loweredTo} days are no longer shown. They are deleted step by step within the next hours.`}
          </Text>
        </SectionMessage>
      )}
      <ModalTransition>
        {asked && (
          <ConfirmRemoval
            asked={asked}
            isRunning={isRunning}
            onConfirm={() => void save(asked.settings)}
            onCancel={() => setAsked(undefined)}
          />
        )}
      </ModalTransition>
      {counting.problem && (
        <ProblemMessage title="The records could not be counted" problem={counting.problem} />
      )}
      {problem && (
        <ProblemMessage
          title="Retention was not saved"
          problem={problem}
          onRetry={problem.kind === 'stale' ? onReload : undefined}
        />
      )}
    </SettingsSection>
  );
}

/** Only digits count as a number here. For anything else, the schema says what is wrong. */
function daysOf(typed: string): number {
  return /^-?\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
