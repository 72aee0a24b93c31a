import React from 'react';
import {
  Box,
  Button,
  ErrorMessage,
  HelperMessage,
  Inline,
  Label,
  Select,
  Stack,
  TextArea,
  Textfield,
} from '@forge/react';
import { formatWords } from '../../../../administration/templates/template-words';
import { builtInTemplate } from '../../../../report/template-use';
import { optionOf, textOf } from '../../../shared/field-event';
import { CheckStatus } from './check-status';
import { insertionMark, nameTooLong, type EditorValues } from './editor-state';
import { hasMistakes, type CheckInUse } from './use-checked-template';

interface Props {
  values: EditorValues;
  check: CheckInUse;
  onChange: (changes: Partial<EditorValues>) => void;
}

const formats = [
  { value: 'rich', label: formatWords.rich },
  { value: 'plain', label: formatWords.plain },
];

/** The name, the format and the text of a template. */
export function TemplateFields({ values, check, onChange }: Props): React.JSX.Element {
  const { name, use, format, text } = values;
  const tooLong = nameTooLong(name);
  const hasErrors = hasMistakes(check);
  return (
    <Stack space="space.200">
      <Box>
        <Label labelFor="template-name">Name</Label>
        <Textfield
          id="template-name"
          value={name}
          isInvalid={tooLong !== undefined}
          aria-invalid={tooLong !== undefined}
          onChange={(event) => onChange({ name: textOf(event) })}
        />
        {tooLong !== undefined && <ErrorMessage>{tooLong}</ErrorMessage>}
      </Box>
      {use !== 'issueSummary' && (
        <Box>
          <Label labelFor="template-format">Format</Label>
          <Select
            inputId="template-format"
            name="template-format"
            value={formats.find(({ value }) => value === format) ?? null}
            options={formats}
            onChange={(chosen: unknown) =>
              onChange({ format: optionOf(chosen)?.value === 'plain' ? 'plain' : 'rich' })
            }
          />
          <HelperMessage>
            {format === 'rich'
              ? 'Headings, paragraphs, lists, tables, links and expandable sections, written as HTML.'
              : 'Each line stays a line, and nothing is markup.'}
          </HelperMessage>
        </Box>
      )}
      <Box>
        <Inline spread="space-between" alignBlock="center" rowSpace="space.0" shouldWrap>
          <Label labelFor="template-source">Template</Label>
          <CheckStatus check={check} />
        </Inline>
        <TextArea
          id="template-source"
          value={text}
          isMonospaced
          isInvalid={hasErrors}
          aria-invalid={hasErrors}
          minimumRows={16}
          maxHeight="560px"
          spellCheck={false}
          onChange={(event) => onChange({ text: textOf(event) })}
        />
        <HelperMessage>
          {`What you insert from the lists goes to the end, or to where you write ${insertionMark}, which reports do not show.`}
        </HelperMessage>
      </Box>
      <Inline>
        <Button
          spacing="compact"
          onClick={() => onChange({ text: builtInTemplate(use).text, format: builtInTemplate(use).format })}
        >
          Back to the built-in text
        </Button>
      </Inline>
    </Stack>
  );
}
