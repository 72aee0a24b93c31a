import React, { useState } from 'react';
import { Button, Inline, ModalTransition } from '@forge/react';
import { ExportModal } from './export-modal';
import { ImportModal } from './import-modal';
import { SettingsSection } from './settings-section';

/** Moves configurations from one site to another, or keeps a copy of them. */
export function ExportAndImport({ onImported }: { onImported: () => void }): React.JSX.Element {
  const [open, setOpen] = useState<'export' | 'import'>();
  const close = () => setOpen(undefined);
  return (
    <SettingsSection
      title="Export and import"
      description="All configurations as JSON, without any secret. What an import adds comes in disabled: enter its client secret, and enable it."
    >
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <Button onClick={() => setOpen('export')}>Export configurations</Button>
        <Button onClick={() => setOpen('import')}>Import configurations</Button>
      </Inline>
      <ModalTransition>
        {open === 'export' && <ExportModal onClose={close} />}
        {open === 'import' && (
          <ImportModal
            onClose={close}
            onImported={() => {
              close();
              onImported();
            }}
          />
        )}
      </ModalTransition>
    </SettingsSection>
  );
}
