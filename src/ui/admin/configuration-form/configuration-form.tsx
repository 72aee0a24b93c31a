import React, { useState } from 'react';
import { Box, Button, Inline, LoadingButton, ModalTransition, Stack, Text } from '@forge/react';
import type { SavedConfiguration, TestConnection } from '../../../administration/admin-api';
import { firstGroup } from '../../../configuration/settings/form-sections';
import { ApplianceSetup } from '../appliance-setup/appliance-setup';
import { ConfirmRemarks } from '../confirm-remarks';
import { ConnectionTestModal } from '../connection-test/connection-test-modal';
import { formColumn, sideColumn } from '../../shared/layout';
import { useLeave } from '../../shared/unsaved-changes';
import { ProblemMessage } from '../../shared/problem-message';
import { ViewHead } from '../../shared/view-head';
import { FormContext } from './form-context';
import { groupAfter } from './form-places';
import { FormSections } from './form-sections';
import { shownProblems, type FormStart } from './form-state';
import { GroupSwitch } from './group-switch';
import { ProblemSummary } from './problem-summary';
import { StaleMessage } from './stale-message';
import { useConfigurationForm } from './use-configuration-form';

interface Props {
  title: string;
  start: FormStart;
  onBack: () => void;
  onSaved: (saved: SavedConfiguration, name: string) => void;
  /** Restarts the form with what is now stored. */
  onLoadTheirs?: () => void;
}

const whatIsNeeded = `All that is needed is under ${firstGroup}. The rest has usual values, and can be changed at any time.`;

/**
 * The form of one configuration, beside what to enter on the appliance. It shows one group of fields at a time, so
 * that the buttons below them are near: UI Kit can neither keep them in sight nor scroll to them. It does not use UI
 * Kit's `Form`: there, Enter in a select without a match would save.
 */
export function ConfigurationForm({ title, start, onBack, onSaved, onLoadTheirs }: Props): React.JSX.Element {
  const form = useConfigurationForm(start);
  const leave = useLeave();
  const [test, setTest] = useState<TestConnection>();
  const { state, fields } = form;
  const problems = shownProblems(state);
  const isNew = state.stored === undefined;
  const next = isNew ? groupAfter(state.group) : undefined;
  const save = async () => {
    const saved = await form.save();
    if (saved) onSaved(saved, state.values.name);
  };
  return (
    <FormContext.Provider value={fields}>
      <Stack space="space.200">
        <ViewHead title={title} back="Back to configurations" onBack={() => leave(onBack)} />
        <ProblemSummary problems={problems} />
        <Stack space="space.100">
          {isNew && <Text color="color.text.subtle">{whatIsNeeded}</Text>}
          <GroupSwitch
            shown={state.group}
            problems={problems}
            onOpen={(group) => form.open(group, { isLed: false })}
          />
        </Stack>
        <Inline space="space.400" rowSpace="space.300" alignBlock="start" shouldWrap>
          <Box xcss={formColumn}>
            <Stack space="space.400">
              <FormSections shown={state.group} />
              {/* Beside the button that found it out: the page may be scrolled down. */}
              {state.theirs && (
                <StaleMessage
                  theirs={state.theirs}
                  onLoadTheirs={onLoadTheirs}
                  onKeepMine={() => void form.keepMine()}
                />
              )}
              {form.problem && (
                <ProblemMessage title="The configuration was not saved" problem={form.problem} />
              )}
              <Inline space="space.100" rowSpace="space.100" shouldWrap>
                <LoadingButton appearance="primary" isLoading={form.isSaving} onClick={() => void save()}>
                  Save
                </LoadingButton>
                <Button onClick={() => setTest(form.toTest())}>Test connection</Button>
                {next && <Button onClick={() => form.open(next, { isLed: true })}>{`Next: ${next}`}</Button>}
                <Button appearance="subtle" onClick={() => leave(onBack)}>
                  Cancel
                </Button>
              </Inline>
            </Stack>
          </Box>
          <Box xcss={sideColumn}>
            <ApplianceSetup values={state.values} stored={state.stored} />
          </Box>
        </Inline>
      </Stack>
      <ConfirmRemarks asked={form.asked} />
      <ModalTransition>
        {test && (
          <ConnectionTestModal
            name={state.values.name.trim()}
            tested={{ kind: 'entered', test }}
            onClose={() => setTest(undefined)}
          />
        )}
      </ModalTransition>
    </FormContext.Provider>
  );
}
