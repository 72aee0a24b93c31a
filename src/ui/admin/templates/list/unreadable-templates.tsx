import React, { useState } from 'react';
import { Inline, ModalTransition, SectionMessage, Stack, Text } from '@forge/react';
import type { UnreadableTemplate } from '../../../../administration/templates/templates-api';
import { ConfirmDeletion } from '../../confirm-deletion';
import { LabelledButton } from '../../../shared/labelled-button';
import { StoredModal } from '../../stored-modal';
import { useAnswer } from '../../call-admin';
import { joined } from '../../../shared/words';
import { UseBuiltInText } from './use-built-in-text';

interface Props {
  templates: readonly UnreadableTemplate[];
  onChanged: () => Promise<void>;
}

type Dialog = { kind: 'stored' | 'built-in' | 'delete'; template: UnreadableTemplate };

/** Own templates that cannot be read, what that means for sessions, and what can be done. */
export function UnreadableTemplates({ templates, onChanged }: Props): React.JSX.Element {
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  return (
    <>
      {templates.map((template) => (
        <UnreadableMessage
          key={template.id}
          template={template}
          onChoose={(kind) => setDialog({ kind, template })}
        />
      ))}
      <ModalTransition>
        {dialog?.kind === 'stored' && <Stored template={dialog.template} onClose={close} />}
        {dialog?.kind === 'built-in' && (
          <UseBuiltInText template={dialog.template} onClose={close} onChanged={onChanged} />
        )}
        {dialog?.kind === 'delete' && (
          <ConfirmDeletion
            deletion="deleteUnreadableTemplate"
            payload={{ id: dialog.template.id }}
            name={dialog.template.name}
            onClose={close}
            onChanged={onChanged}
          >
            <Text>
              What is stored of it is deleted, with its history. Reports written with it stay. This cannot be
              undone.
            </Text>
          </ConfirmDeletion>
        )}
      </ModalTransition>
    </>
  );
}

interface MessageProps {
  template: UnreadableTemplate;
  onChoose: (kind: Dialog['kind']) => void;
}

function UnreadableMessage({ template, onChoose }: MessageProps): React.JSX.Element {
  const { name, use, usedBy, chosenBy, cause } = template;
  const canBeDeleted = usedBy.length + chosenBy.length === 0;
  const button = (kind: Dialog['kind'], word: string) => (
    <LabelledButton spacing="compact" of={name} onClick={() => onChoose(kind)}>
      {word}
    </LabelledButton>
  );
  return (
    <SectionMessage appearance="error" title={`The template “${name}” cannot be read`}>
      <Stack space="space.100">
        <Text>{cause}</Text>
        <Text>{consequence(template)}</Text>
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {button('stored', 'Show what is stored')}
          {use !== undefined && button('built-in', 'Use the built-in text')}
          {canBeDeleted && button('delete', 'Delete')}
        </Inline>
      </Stack>
    </SectionMessage>
  );
}

function consequence({ usedBy, chosenBy }: UnreadableTemplate): string {
  const all = [...usedBy, ...chosenBy];
  if (all.length === 0) return 'No configuration uses it, so no session is affected.';
  const affected =
    usedBy.length === 0
      ? `It is chosen in ${joined(chosenBy)}, where it is off, so no session is affected.`
      : `Sessions of ${joined(usedBy)} are written with the built-in template instead.`;
  return `${affected} To delete it, choose another template in ${joined(all)} first.`;
}

function Stored({
  template: { id, name },
  onClose,
}: {
  template: UnreadableTemplate;
  onClose: () => void;
}): React.JSX.Element {
  const stored = useAnswer('readUnreadableTemplate', { id });
  return <StoredModal name={name} stored={stored} onClose={onClose} />;
}
