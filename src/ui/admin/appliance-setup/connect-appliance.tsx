import React, { useState } from 'react';
import { Box, Button, Inline, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import type { ConfigurationDetail, ConfigurationSummary } from '../../../administration/admin-api';
import { ConnectionTestModal } from '../connection-test/connection-test-modal';
import { readable } from '../../shared/layout';
import { StoredConfiguration } from '../stored-configuration';
import { ViewHead } from '../../shared/view-head';
import { ApplianceSetup } from './appliance-setup';
import { FirstEventState } from './first-event-state';

interface Props {
  id: string;
  /** Only right after the first save. */
  savedNotes?: string[];
  /** The configuration as the list knows it now. */
  summary?: ConfigurationSummary;
  /** Whether the list has stopped updating by itself. */
  hasEnded: boolean;
  onLook: () => void;
  onEdit: () => void;
  onBack: () => void;
}

/** The last step to a working configuration: what to enter on the appliance, and the wait for its first event. */
export function ConnectAppliance({ id, ...connecting }: Props): React.JSX.Element {
  return (
    <StoredConfiguration id={id}>
      {(stored) => <Connecting stored={stored} {...connecting} />}
    </StoredConfiguration>
  );
}

type ConnectingProps = Omit<Props, 'id'> & { stored: ConfigurationDetail };

function Connecting({
  stored,
  savedNotes,
  summary,
  hasEnded,
  onLook,
  onEdit,
  onBack,
}: ConnectingProps): React.JSX.Element {
  const [isTesting, setTesting] = useState(false);
  const { id, settings } = stored;
  return (
    <Box xcss={readable}>
      <Stack space="space.200">
        <ViewHead
          title={`Connect the appliance of ${settings.name}`}
          back="Back to configurations"
          onBack={onBack}
        />
        {savedNotes && summary?.lastEventAt === undefined && (
          <SavedMessage name={settings.name} notes={savedNotes} />
        )}
        <FirstEventState summary={summary} hasEnded={hasEnded} onLook={onLook} />
        <ApplianceSetup values={settings} stored={stored} />
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
