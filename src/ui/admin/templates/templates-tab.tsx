import React, { useState } from 'react';
import { AnswerView } from '../../shared/answer-view';
import { useAnswer } from '../call-admin';
import { EditTemplate, type EditorSource } from './editor/edit-template';
import { TemplateList } from './list/template-list';

/** The list of templates, and the editor that it leads to. */
export function TemplatesTab(): React.JSX.Element {
  const templates = useAnswer('listTemplates', undefined);
  const [edited, setEdited] = useState<EditorSource>();
  if (edited) {
    const back = () => {
      setEdited(undefined);
      void templates.refresh();
    };
    return <EditTemplate source={edited} onBack={back} />;
  }
  return (
    <AnswerView of={templates} loading="Loading templates" failed="The templates cannot be shown" isWholePage>
      {(listed) => <TemplateList templates={listed} onEdit={setEdited} onChanged={templates.refresh} />}
    </AnswerView>
  );
}
