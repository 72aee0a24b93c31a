import React, { useState } from 'react';
import { Button, LoadingButton, Stack } from '@forge/react';
import type { ImportedDisabled, ImportPreview } from '../../../administration/settings/settings-api';
import { announce } from '../../shared/announce';
import { ModalDialog } from '../../shared/modal-dialog';
import { PastedText } from '../../shared/pasted-text';
import { ProblemMessage } from '../../shared/problem-message';
import { useChange } from '../call-admin';
import { ImportedConfigurations } from './imported-configurations';
import { ImportPreviewList } from './import-preview-list';
import { changesAnything, importedInWords } from './import-words';

interface Props {
  onClose: () => void;
  onImported: () => void;
}

/** Imports in two steps: the pasted text, then what it would change. */
export function ImportModal({ onClose, onImported }: Props): React.JSX.Element {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportPreview>();
  const [disabled, setDisabled] = useState<ImportedDisabled[]>([]);
  const previewing = useChange('previewImport');
  const applying = useChange('applyImport');
  const look = async () => {
    applying.clear();
    setPreview(await previewing.run({ text }));
  };
  const apply = async ({ revision }: ImportPreview) => {
    const done = await applying.run({ text, revision });
    if (!done) return;
    announce(importedInWords(done));
    if (done.disabled.length === 0) onImported();
    else setDisabled(done.disabled);
  };
  const back = () => {
    applying.clear();
    setPreview(undefined);
  };
  if (disabled.length > 0) return <ImportedConfigurations disabled={disabled} onClose={onImported} />;
  return (
    <ModalDialog
      title="Import configurations"
      onClose={onClose}
      buttons={
        <>
          <Button appearance="subtle" onClick={preview ? back : onClose}>
            {preview ? 'Back' : 'Cancel'}
          </Button>
          {preview ? (
            <LoadingButton
              appearance="primary"
              isLoading={applying.isRunning}
              isDisabled={!changesAnything(preview)}
              onClick={() => void apply(preview)}
            >
              Import
            </LoadingButton>
          ) : (
            <LoadingButton appearance="primary" isLoading={previewing.isRunning} onClick={() => void look()}>
              Preview
            </LoadingButton>
          )}
        </>
      }
    >
      <Stack space="space.150">
        {preview ? (
          <ImportPreviewList preview={preview} />
        ) : (
          <PastedText id="import-text" label="Exported JSON" text={text} onChange={setText} autoFocus>
            Paste the text of an export. You see what it would change before anything is changed.
          </PastedText>
        )}
        {previewing.problem && (
          <ProblemMessage title="This text cannot be imported" problem={previewing.problem} />
        )}
        {applying.problem && (
          <ProblemMessage
            title="Nothing was imported"
            problem={applying.problem}
            onRetry={applying.problem.kind === 'stale' ? () => void look() : undefined}
          />
        )}
      </Stack>
    </ModalDialog>
  );
}
