import React, { useState } from 'react';
import { Spinner, Stack } from '@forge/react';
import { ProblemMessage } from '../problem-message';
import { useAnswer } from '../use-answer';
import { EditTemplate, type EditorSource } from './editor/edit-template';
import { TemplateList } from './list/template-list';

/** The list of templates, and the editor that it leads to. */
export function TemplatesTab(): React.JSX.Element {
  const { answer, reload, refresh } = useAnswer('listTemplates', undefined);
  const [edited, setEdited] = useState<EditorSource>();
  if (edited) {
    const back = () => {
      setEdited(undefined);
      void refresh();
    };
    return <EditTemplate source={edited} onBack={back} />;
  }
  if (answer.kind === 'loading') {
    return (
      <Stack alignInline="center">
        <Spinner size="large" label="Loading templates" />
      </Stack>
    );
  }
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The templates cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return <TemplateList templates={answer.value} onEdit={setEdited} onChanged={refresh} />;
}
