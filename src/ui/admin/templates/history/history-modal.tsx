import React, { useState } from 'react';
import { Button, LoadingButton, Stack, Text } from '@forge/react';
import { announce } from '../../../shared/announce';
import { AnswerView } from '../../../shared/answer-view';
import { ModalDialog } from '../../../shared/modal-dialog';
import { ProblemMessage } from '../../../shared/problem-message';
import { useAnswer, useChange } from '../../call-admin';
import { VersionDifference } from './version-difference';
import { VersionTable } from './version-table';

interface Props {
  id: string;
  name: string;
  /** Restoring would lose the text in the editor. */
  hasUnsavedChanges?: boolean;
  onClose: () => void;
  onRestored: () => Promise<void>;
}

/** Every kept version of a template. Opening one shows its changes, and lets it be restored. */
export function HistoryModal({ id, name, hasUnsavedChanges, onClose, onRestored }: Props): React.JSX.Element {
  const asked = useAnswer('readTemplateHistory', { id });
  const [version, setVersion] = useState<number>();
  const restoring = useChange('restoreTemplateVersion');
  const history = asked.answer.kind === 'loaded' ? asked.answer.value : undefined;
  const present = history?.versions[0]?.version;
  const canRestore = version !== undefined && version !== present;
  const restore = async () => {
    if (!history || version === undefined) return;
    const restored = await restoring.run({ id, revision: history.revision, version });
    if (!restored) return;
    announce(`Version ${version} of ${name} is restored`);
    onClose();
    await onRestored();
  };
  const back = () => {
    restoring.clear();
    setVersion(undefined);
  };
  return (
    <ModalDialog
      title={version === undefined ? `History of ${name}` : `Version ${version} of ${name}`}
      width="x-large"
      onClose={onClose}
      buttons={
        <>
          <Button appearance="subtle" onClick={version === undefined ? onClose : back}>
            {version === undefined ? 'Close' : 'Back'}
          </Button>
          {canRestore && (
            <LoadingButton
              appearance="primary"
              isLoading={restoring.isRunning}
              onClick={() => void restore()}
            >
              Restore this version
            </LoadingButton>
          )}
        </>
      }
    >
      <Stack space="space.150">
        <AnswerView of={asked} loading="Loading the history" failed="The history cannot be shown">
          {(loaded) => (
            <>
              {version === undefined && <VersionTable history={loaded} onOpen={setVersion} />}
              {version !== undefined && present !== undefined && (
                <VersionDifference key={version} id={id} version={version} present={present} />
              )}
            </>
          )}
        </AnswerView>
        {hasUnsavedChanges && canRestore && <Text>Restoring discards what you changed in the editor.</Text>}
        {restoring.problem && <ProblemMessage title="It was not restored" problem={restoring.problem} />}
      </Stack>
    </ModalDialog>
  );
}
