import React, { useState } from 'react';
import { Button, Stack } from '@forge/react';
import { formatWords, useWords } from '../../../../administration/templates/template-words';
import type { TemplateList } from '../../../../administration/templates/templates-api';
import { builtInTemplateLabel } from '../../../../configuration/settings/templates';
import type { TemplateFormat } from '../../../../report/report-template';
import { templateUses, type TemplateUse } from '../../../../report/template-use';
import { ModalDialog } from '../../../shared/modal-dialog';
import { PastedText } from '../../../shared/pasted-text';
import type { NewTemplateStart } from '../editor/editor-state';
import { SelectField } from '../../../shared/select-field';
import { copyName } from './copy-name';

interface Props {
  templates: TemplateList;
  onClose: () => void;
  onStart: (start: NewTemplateStart) => void;
}

type Beginning = 'built-in' | 'pasted';

const beginnings = [
  { value: 'built-in', label: 'The built-in template' },
  { value: 'pasted', label: 'A template file (.hbs)' },
];
const uses = templateUses.map((use) => ({ value: use, label: useWords[use] }));
const formats = [
  { value: 'plain', label: `${formatWords.plain}, such as WorkLog.hbs of the Middleware Engine` },
  { value: 'rich', label: formatWords.rich },
];

/** Asks what a new template is for, and what it starts from. */
export function NewTemplate({ templates, onClose, onStart }: Props): React.JSX.Element {
  const [use, setUse] = useState<TemplateUse>('workLog');
  const [beginning, setBeginning] = useState<Beginning>('built-in');
  const [format, setFormat] = useState<TemplateFormat>('plain');
  const [text, setText] = useState('');
  const start = () => {
    const builtIn = templates.builtIn.find((template) => template.use === use);
    const name = copyName(builtInTemplateLabel, use, templates.own);
    if (beginning === 'built-in' && builtIn) {
      onStart({ name, use, format: builtIn.format, text: builtIn.text, isCopyOfBuiltIn: true });
    } else {
      onStart({
        name: '',
        use,
        format: use === 'issueSummary' ? 'plain' : format,
        text,
        isCopyOfBuiltIn: false,
      });
    }
  };
  return (
    <ModalDialog
      title="Add template"
      onClose={onClose}
      buttons={
        <>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button appearance="primary" onClick={start}>
            Open in the editor
          </Button>
        </>
      }
    >
      <Stack space="space.150">
        <SelectField
          id="new-template-use"
          label="Written into"
          value={use}
          options={uses}
          onChange={(value) => setUse(templateUses.find((one) => one === value) ?? use)}
        />
        <SelectField
          id="new-template-start"
          label="Start from"
          value={beginning}
          options={beginnings}
          onChange={(value) => setBeginning(value === 'pasted' ? 'pasted' : 'built-in')}
        />
        {beginning === 'pasted' && use !== 'issueSummary' && (
          <SelectField
            id="new-template-format"
            label="Format"
            value={format}
            options={formats}
            onChange={(value) => setFormat(value === 'rich' ? 'rich' : 'plain')}
          />
        )}
        {beginning === 'pasted' && (
          <PastedText id="new-template-text" label="Content of the file" text={text} onChange={setText}>
            Jira does not let this page read files: open the file in a text editor, and paste its content.
            Nothing is saved before you have seen it in the editor.
          </PastedText>
        )}
      </Stack>
    </ModalDialog>
  );
}
