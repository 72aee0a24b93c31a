import React, { useState } from 'react';
import {
  Box,
  Button,
  HelperMessage,
  Label,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
  TextArea,
} from '@forge/react';
import type { ImportPreview } from '../../../administration/settings/settings-api';
import { announce } from '../announce';
import { textOf } from '../field-event';
import { ProblemMessage } from '../problem-message';
import { useChange } from '../use-change';
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
    onImported();
  };
  const back = () => {
    applying.clear();
    setPreview(undefined);
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>Import configurations</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {preview ? <ImportPreviewList preview={preview} /> : <PastedText text={text} onChange={setText} />}
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
      </ModalBody>
      <ModalFooter>
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
      </ModalFooter>
    </Modal>
  );
}

function PastedText({
  text,
  onChange,
}: {
  text: string;
  onChange: (text: string) => void;
}): React.JSX.Element {
  return (
    <Box>
      <Label labelFor="import-text">Exported JSON</Label>
      <TextArea
        id="import-text"
        value={text}
        isMonospaced
        minimumRows={10}
        maxHeight="320px"
        spellCheck={false}
        autoFocus
        onChange={(event) => onChange(textOf(event))}
      />
      <HelperMessage>
        Paste the text of an export. You see what it would change before anything is changed.
      </HelperMessage>
    </Box>
  );
}
