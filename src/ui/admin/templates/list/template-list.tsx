import React, { useState } from 'react';
import { Button, Heading, Inline, ModalTransition, Stack, Text } from '@forge/react';
import type { TemplateList as Templates } from '../../../../administration/templates/templates-api';
import { callAdmin } from '../../call-admin';
import { ProblemMessage } from '../../../shared/problem-message';
import type { Problem } from '../../../../resolver/page-answer';
import type { EditorSource } from '../editor/edit-template';
import { HistoryModal } from '../history/history-modal';
import { BuiltInChanged } from './built-in-changed';
import { copyName } from './copy-name';
import { DeleteTemplate } from './delete-template';
import { NewTemplate } from './new-template';
import { TemplateTable } from './template-table';
import { nameOf, type ListedTemplate } from './listed-template';
import { UnreadableTemplates } from './unreadable-templates';
import { ViewTemplate } from './view-template';

interface Props {
  templates: Templates;
  onEdit: (source: EditorSource) => void;
  onChanged: () => Promise<void>;
}

type Dialog =
  | { kind: 'new' }
  | { kind: 'view'; template: ListedTemplate }
  | { kind: 'history' | 'delete'; id: string; revision: number; name: string };

/** All templates with their actions. */
export function TemplateList({ templates, onEdit, onChanged }: Props): React.JSX.Element {
  const [dialog, setDialog] = useState<Dialog>();
  const [problem, setProblem] = useState<Problem>();
  const close = () => setDialog(undefined);
  const copy = async (template: ListedTemplate) => {
    setProblem(undefined);
    const { use } = template;
    const name = copyName(nameOf(template), use, templates.own);
    if (template.kind === 'built-in') {
      const { format, text } = template;
      onEdit({ kind: 'new', start: { name, use, format, text, isCopyOfBuiltIn: true } });
      return;
    }
    const answer = await callAdmin('readTemplate', { id: template.id });
    if (!answer.ok) return setProblem(answer.problem);
    const { format, text } = answer.value;
    onEdit({ kind: 'new', start: { name, use, format, text, isCopyOfBuiltIn: false } });
  };
  return (
    <Stack space="space.200">
      <Inline spread="space-between" alignBlock="center">
        <Heading as="h2" size="medium">
          Templates
        </Heading>
        <Button appearance="primary" onClick={() => setDialog({ kind: 'new' })}>
          Add template
        </Button>
      </Inline>
      <Text color="color.text.subtle">
        {templates.own.length + templates.unreadable.length === 0
          ? 'No templates of your own yet: every session is written with the built-in ones, which need no setup. To write your own, make a copy of one.'
          : 'A configuration uses the built-in templates until you choose others in it under “Templates in use”.'}
      </Text>
      {problem && <ProblemMessage title="The template cannot be copied" problem={problem} />}
      <UnreadableTemplates templates={templates.unreadable} onChanged={onChanged} />
      <BuiltInChanged templates={templates.own} onOpen={(id) => onEdit({ kind: 'own', id })} />
      <TemplateTable
        templates={templates}
        actions={{
          view: (template) => setDialog({ kind: 'view', template }),
          copy: (template) => void copy(template),
          edit: ({ id }) => onEdit({ kind: 'own', id }),
          history: ({ id, revision, name }) => setDialog({ kind: 'history', id, revision, name }),
          remove: ({ id, revision, name }) => setDialog({ kind: 'delete', id, revision, name }),
        }}
      />
      <ModalTransition>
        {dialog?.kind === 'new' && (
          <NewTemplate
            templates={templates}
            onClose={close}
            onStart={(start) => onEdit({ kind: 'new', start })}
          />
        )}
        {dialog?.kind === 'view' && <ViewTemplate template={dialog.template} onClose={close} />}
        {dialog?.kind === 'history' && (
          <HistoryModal id={dialog.id} name={dialog.name} onClose={close} onRestored={onChanged} />
        )}
        {dialog?.kind === 'delete' && <DeleteTemplate {...dialog} onClose={close} onChanged={onChanged} />}
      </ModalTransition>
    </Stack>
  );
}
