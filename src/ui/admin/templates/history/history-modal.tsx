import React, { useState } from 'react';
import {
  Button,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import { announce } from '../../announce';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import { useChange } from '../../use-change';
import { VersionDifference } from './version-difference';
import { VersionTable } from './version-table';

interface Props {
  id: string;
  name: string;
  /** What stands in the editor would be lost by restoring. */
  hasUnsavedChanges?: boolean;
  onClose: () => void;
  onRestored: () => Promise<void>;
}

/** Every version of a template that is kept; one of them with what it changed, to be restored. */
export function HistoryModal({ id, name, hasUnsavedChanges, onClose, onRestored }: Props): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplateHistory', { id });
  const [version, setVersion] = useState<number>();
  const restoring = useChange('restoreTemplateVersion');
  const history = answer.kind === 'loaded' ? answer.value : undefined;
  const present = history?.versions[0]?.version;
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
    <Modal onClose={onClose} width="x-large">
      <ModalHeader>
        <ModalTitle>{version === undefined ? `History of ${name}` : `Version ${version} of ${name}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {answer.kind === 'loading' && <Spinner label="Loading the history" />}
          {answer.kind === 'problem' && (
            <ProblemMessage title="The history cannot be shown" problem={answer.problem} onRetry={reload} />
          )}
          {history && version === undefined && <VersionTable history={history} onOpen={setVersion} />}
          {history && version !== undefined && present !== undefined && (
            <VersionDifference key={version} id={id} version={version} present={present} />
          )}
          {hasUnsavedChanges && version !== undefined && version !== present && (
            <Text>Restoring discards what you changed in the editor.</Text>
          )}
          {restoring.problem && <ProblemMessage title="It was not restored" problem={restoring.problem} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={version === undefined ? onClose : back}>
          {version === undefined ? 'Close' : 'Back'}
        </Button>
        {version !== undefined && version !== present && (
          <LoadingButton
            appearance="primary"
            isLoading={restoring.isRunning}
            onClick={() => void restore()}
          >
            Restore this version
          </LoadingButton>
        )}
      </ModalFooter>
    </Modal>
  );
}
