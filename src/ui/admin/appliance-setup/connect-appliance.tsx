import React, { useState } from 'react';
import {
  Box,
  Button,
  Heading,
  Inline,
  ModalTransition,
  SectionMessage,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { ConnectionTestModal } from '../connection-test/connection-test-modal';
import { readable } from '../layout';
import { ProblemMessage } from '../problem-message';
import { useAnswer } from '../use-answer';
import { ApplianceSetup } from './appliance-setup';
import { FirstEventState } from './first-event-state';

interface Props {
  id: string;
  /** Set right after the first save. */
  savedNotes?: string[];
  /** The configuration as the list knows it now. */
  summary?: ConfigurationSummary;
  onEdit: () => void;
  onBack: () => void;
}

/** The last step to a working configuration: what to enter on the appliance, and the wait for its first event. */
export function ConnectAppliance({ id, savedNotes, summary, onEdit, onBack }: Props): React.JSX.Element {
  const { answer, reload } = useAnswer('readConfiguration', { id });
  const [isTesting, setTesting] = useState(false);
  if (answer.kind === 'loading') {
    return (
      <Stack alignInline="center">
        <Spinner size="large" label="Loading the configuration" />
      </Stack>
    );
  }
  if (answer.kind === 'problem') {
    return (
      <ProblemMessage title="The configuration cannot be shown" problem={answer.problem} onRetry={reload} />
    );
  }
  const { settings } = answer.value;
  return (
    <Box xcss={readable}>
      <Stack space="space.200">
        <Stack space="space.100" alignInline="start">
          <Button appearance="subtle" spacing="compact" iconBefore="arrow-left" onClick={onBack}>
            Back to configurations
          </Button>
          <Heading as="h2" size="medium">
            {`Connect the appliance of ${settings.name}`}
          </Heading>
        </Stack>
        {savedNotes && summary?.lastEventAt === undefined && (
          <SavedMessage name={settings.name} notes={savedNotes} />
        )}
        <FirstEventState summary={summary} />
        <ApplianceSetup values={settings} stored={answer.value} />
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          <Button appearance="primary" onClick={onBack}>
            Done
          </Button>
          <Button onClick={() => setTesting(true)}>Test connection</Button>
          <Button appearance="subtle" onClick={onEdit}>
            Edit configuration
          </Button>
        </Inline>
      </Stack>
      <ModalTransition>
        {isTesting && (
          <ConnectionTestModal
            name={settings.name}
            tested={{ kind: 'stored', id }}
            onClose={() => setTesting(false)}
          />
        )}
      </ModalTransition>
    </Box>
  );
}

function SavedMessage({ name, notes }: { name: string; notes: string[] }): React.JSX.Element {
  return (
    <SectionMessage appearance="success" title={`${name} is saved`}>
      <Stack space="space.050">
        {notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
        <Text>One step is left: tell the appliance where to send its events.</Text>
      </Stack>
    </SectionMessage>
  );
}
