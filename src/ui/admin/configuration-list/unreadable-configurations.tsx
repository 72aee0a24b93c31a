import React, { useState } from 'react';
import { Inline, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import type { UnreadableSummary } from '../../../administration/admin-api';
import { LabelledButton } from '../../shared/labelled-button';
import { StoredModal } from '../stored-modal';
import { useAnswer } from '../call-admin';
import { DeleteUnreadable } from './delete-unreadable';

interface Props {
  unreadable: UnreadableSummary[];
  /** Of the set in which they have their places. */
  revision: number;
  onChanged: () => Promise<void>;
}

type Dialog = { kind: 'stored' | 'delete'; one: UnreadableSummary };

/** Stored configurations that do nothing, because this version of the app cannot read them, and what can be done. */
export function UnreadableConfigurations({ unreadable, revision, onChanged }: Props): React.JSX.Element {
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      {unreadable.map((one) => (
        <SectionMessage
          key={one.place}
          appearance="error"
          title={`The configuration “${one.name}” cannot be read and does nothing`}
        >
          <Stack space="space.100">
            <Text>{one.cause}</Text>
            <Text>{one.advice}</Text>
            <Inline space="space.100" rowSpace="space.100" shouldWrap>
              <LabelledButton
                spacing="compact"
                of={one.name}
                onClick={() => setDialog({ kind: 'stored', one })}
              >
                Show what is stored
              </LabelledButton>
              <LabelledButton
                spacing="compact"
                of={one.name}
                onClick={() => setDialog({ kind: 'delete', one })}
              >
                Delete
              </LabelledButton>
            </Inline>
          </Stack>
        </SectionMessage>
      ))}
      <ModalTransition>
        {dialog?.kind === 'stored' && <Stored of={dialog.one} revision={revision} onClose={close} />}
        {dialog?.kind === 'delete' && (
          <DeleteUnreadable
            unreadable={dialog.one}
            revision={revision}
            onClose={close}
            onChanged={onChanged}
          />
        )}
      </ModalTransition>
    </>
  );
}

interface StoredProps {
  of: UnreadableSummary;
  revision: number;
  onClose: () => void;
}

function Stored({ of: { place, name }, revision, onClose }: StoredProps): React.JSX.Element {
  const stored = useAnswer('readUnreadableConfiguration', { place, revision });
  return <StoredModal name={name} stored={stored} onClose={onClose} />;
}
