import React, { useState } from 'react';
import { Box, Button, Inline, LoadingButton, ModalTransition, Stack, Text, xcss } from '@forge/react';
import { useWords } from '../../../../administration/templates/template-words';
import type { TemplateCatalogue } from '../../../../administration/templates/templates-api';
import { useLeave, useUnsaved } from '../../../shared/unsaved-changes';
import { ProblemMessage } from '../../../shared/problem-message';
import { useChange } from '../../call-admin';
import { ViewHead } from '../../../shared/view-head';
import { HistoryModal } from '../history/history-modal';
import { BuiltInNotice } from './built-in-notice';
import { isChanged, valuesOf, withInsertion, type EditorStart, type EditorValues } from './editor-state';
import { ProblemList } from './problem-list';
import { SidePane } from './side-pane';
import { StaleTemplate } from './stale-template';
import { TemplateFields } from './template-fields';
import { hasMistakes, useCheckedTemplate } from './use-checked-template';
import { usePreviewChoice } from './use-preview-choice';

/** A preview needs as much room as the text. They stack if there is not enough. */
const editorColumn = xcss({ flexGrow: 1, minWidth: '380px', width: '48%' });
const paneColumn = xcss({ flexGrow: 1, minWidth: '320px', width: '45%' });

interface Props {
  title: string;
  start: EditorStart;
  catalogue: TemplateCatalogue;
  onBack: () => void;
  onSaved: (name: string) => void;
  /** Opens the stored template again. */
  onReload?: () => void;
}

/** A template's text, with the preview and the lists of what can be inserted beside it. */
export function TemplateEditor({
  title,
  start,
  catalogue,
  onBack,
  onSaved,
  onReload,
}: Props): React.JSX.Element {
  const [values, setValues] = useState(() => valuesOf(start));
  const [stored, setStored] = useState(start.kind === 'stored' ? start.template : undefined);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const choice = usePreviewChoice(values.use, catalogue);
  const { name: _, ...typed } = values;
  const check = useCheckedTemplate(typed, choice.live);
  const saving = useChange('saveTemplate');
  const leave = useLeave();
  const isUnsaved = isChanged(values, start);
  useUnsaved(isUnsaved);
  const change = (changes: Partial<EditorValues>) => setValues((before) => ({ ...before, ...changes }));
  const save = async () => {
    const isCopyOfBuiltIn = start.kind === 'new' && start.start.isCopyOfBuiltIn;
    const saved = await saving.run({
      id: stored?.id,
      revision: stored?.revision,
      ...values,
      isCopyOfBuiltIn,
    });
    if (saved) onSaved(values.name.trim());
  };
  const hasErrors = hasMistakes(check);
  return (
    <Stack space="space.200">
      <ViewHead title={title} back="Back to templates" onBack={() => leave(onBack)}>
        <Text color="color.text.subtle">{`Written into: ${useWords[values.use]}`}</Text>
      </ViewHead>
      {stored?.builtInChanged && (
        <BuiltInNotice
          template={stored}
          text={values.text}
          onAccepted={(revision) => setStored({ ...stored, revision, builtInChanged: false })}
        />
      )}
      <Inline space="space.400" rowSpace="space.300" alignBlock="start" shouldWrap>
        <Box xcss={editorColumn}>
          <Stack space="space.200">
            <TemplateFields values={values} check={check} onChange={change} />
            {check.problem && (
              <ProblemMessage title="The template could not be checked" problem={check.problem} />
            )}
            {saving.problem?.kind === 'stale' && stored && (
              <StaleTemplate
                id={stored.id}
                text={values.text}
                onLoadTheirs={onReload}
                onKeepMine={(theirs) => {
                  setStored(theirs);
                  saving.clear();
                }}
              />
            )}
            {saving.problem && saving.problem.kind !== 'stale' && (
              <ProblemMessage title="The template was not saved" problem={saving.problem} />
            )}
            <Inline space="space.100" rowSpace="space.100" shouldWrap>
              <LoadingButton
                appearance="primary"
                isLoading={saving.isRunning}
                isDisabled={hasErrors}
                onClick={() => void save()}
              >
                Save
              </LoadingButton>
              {stored && <Button onClick={() => setHistoryOpen(true)}>History</Button>}
              <Button appearance="subtle" onClick={() => leave(onBack)}>
                Cancel
              </Button>
            </Inline>
          </Stack>
        </Box>
        <Box xcss={paneColumn}>
          <Stack space="space.200">
            <ProblemList problems={check.problems} />
            <SidePane
              choice={choice}
              check={check}
              template={typed}
              catalogue={catalogue}
              onInsert={(insertion) => change({ text: withInsertion(values.text, insertion) })}
            />
          </Stack>
        </Box>
      </Inline>
      <ModalTransition>
        {stored && isHistoryOpen && (
          <HistoryModal
            id={stored.id}
            name={stored.name}
            hasUnsavedChanges={isUnsaved}
            onClose={() => setHistoryOpen(false)}
            onRestored={async () => onReload?.()}
          />
        )}
      </ModalTransition>
    </Stack>
  );
}
