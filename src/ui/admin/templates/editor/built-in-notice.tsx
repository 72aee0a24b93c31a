import React, { useState } from 'react';
import { Button, LoadingButton, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import type { TemplateDetail } from '../../../../administration/templates/templates-api';
import { builtInTemplate } from '../../../../report/template-use';
import { ModalDialog } from '../../../shared/modal-dialog';
import { ProblemMessage } from '../../../shared/problem-message';
import { useChange } from '../../call-admin';
import { DifferenceBlock } from '../history/difference-block';

interface Props {
  template: TemplateDetail;
  /** As it is in the editor. */
  text: string;
  /** Do not point it out again. Gets the template's new revision. */
  onAccepted: (revision: number) => void;
}

/** Says that the built-in template has changed since this one was copied from it, and shows the differences. */
export function BuiltInNotice({ template, text, onAccepted }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <SectionMessage
        appearance="information"
        title="The built-in template has changed since this one was copied from it"
      >
        <Stack space="space.100" alignInline="start">
          <Text>This one stays as it is until you change it.</Text>
          <Button spacing="compact" onClick={() => setOpen(true)}>
            Show differences
          </Button>
        </Stack>
      </SectionMessage>
      <ModalTransition>
        {isOpen && (
          <Differences
            template={template}
            text={text}
            onAccepted={onAccepted}
            onClose={() => setOpen(false)}
          />
        )}
      </ModalTransition>
    </>
  );
}

function Differences({
  template,
  text,
  onAccepted,
  onClose,
}: Props & { onClose: () => void }): React.JSX.Element {
  const { run, isRunning, problem } = useChange('acceptBuiltIn');
  const accept = async () => {
    const saved = await run({ id: template.id, revision: template.revision });
    if (saved) onAccepted(saved.revision);
  };
  return (
    <ModalDialog
      title="From your text to the built-in one"
      width="x-large"
      onClose={onClose}
      buttons={
        <>
          <LoadingButton appearance="subtle" isLoading={isRunning} onClick={() => void accept()}>
            Do not show again
          </LoadingButton>
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <Stack space="space.150">
        <Text>Lines with + are only in the built-in template, lines with - only in yours.</Text>
        <DifferenceBlock before={text} after={builtInTemplate(template.use).text} />
        {problem && <ProblemMessage title="This could not be saved" problem={problem} />}
      </Stack>
    </ModalDialog>
  );
}
