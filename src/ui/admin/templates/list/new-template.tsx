import React, { useState } from 'react';
import {
  Box,
  Button,
  HelperMessage,
  Label,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
  TextArea,
} from '@forge/react';
import { formatWords, useWords } from '../../../../administration/templates/template-words';
import type { TemplateList } from '../../../../administration/templates/templates-api';
import type { TemplateFormat } from '../../../../report/report-template';
import { templateUses, type TemplateUse } from '../../../../report/template-use';
import { textOf } from '../../field-event';
import type { NewTemplateStart } from '../editor/editor-state';
import { SelectField } from '../select-field';
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
    const name = copyName('Built-in', use, templates.own);
    if (beginning === 'built-in' && builtIn) {
      onStart({ name, use, format: builtIn.format, text: builtIn.text, isCopyOfBuiltIn: true });
    } else {
      onStart({ name: '', use, format: use === 'issueSummary' ? 'plain' : format, text, isCopyOfBuiltIn: false });
    }
  };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>Add template</ModalTitle>
      </ModalHeader>
      <ModalBody>
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
          {beginning === 'pasted' && <PastedFile text={text} onChange={setText} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button appearance="primary" onClick={start}>
          Open in the editor
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function PastedFile({ text, onChange }: { text: string; onChange: (text: string) => void }): React.JSX.Element {
  return (
    <Box>
      <Label labelFor="new-template-text">Content of the file</Label>
      <TextArea
        id="new-template-text"
        value={text}
        isMonospaced
        minimumRows={10}
        maxHeight="320px"
        spellCheck={false}
        onChange={(event) => onChange(textOf(event))}
      />
      <HelperMessage>
        Jira does not let this page read files: open the file in a text editor, and paste what is in it. Nothing is
        saved before you have seen it in the editor.
      </HelperMessage>
    </Box>
  );
}
