import React, { useState } from 'react';
import { Box, HelperMessage, Inline, Label, LoadingButton, Stack, Text, Textfield } from '@forge/react';
import type { Choice } from '../../../../administration/jira-choices/choice';
import type { TemplatePreview, TypedTemplate } from '../../../../administration/templates/templates-api';
import { textOf } from '../../../shared/field-event';
import { ProblemMessage } from '../../../shared/problem-message';
import { useChange } from '../../call-admin';
import { SelectField } from '../../../shared/select-field';
import { PreviewPane } from './preview-pane';
import type { PreviewChoiceInUse } from './use-preview-choice';

interface Props {
  choice: PreviewChoiceInUse;
  template: TypedTemplate;
  configurations: readonly Choice[];
}

/** The report of a session on an appliance. It is fetched only on request. */
export function SessionPreview({ choice, template, configurations }: Props): React.JSX.Element {
  const { configurationId, lsid } = choice.values;
  const { run, isRunning, problem } = useChange('checkTemplate');
  const [shown, setShown] = useState<{ preview?: TemplatePreview; of: string }>();
  if (configurations.length === 0) {
    return <Text color="color.text.subtle">There is no configuration with an appliance yet.</Text>;
  }
  const show = async () => {
    const answer = await run({ template, preview: { kind: 'session', configurationId, lsid } });
    if (answer) setShown({ preview: answer.preview, of: JSON.stringify(template) });
  };
  const isChanged = shown?.preview !== undefined && shown.of !== JSON.stringify(template);
  return (
    <Stack space="space.100">
      <SelectField
        id="preview-configuration"
        label="Configuration"
        value={configurationId}
        options={configurations.map(({ id, label }) => ({ value: id, label }))}
        onChange={(chosen) => choice.change({ configurationId: chosen })}
      />
      <Box>
        <Label labelFor="preview-session">Session ID</Label>
        <Textfield
          id="preview-session"
          value={lsid}
          isMonospaced
          onChange={(event) => choice.change({ lsid: textOf(event) })}
        />
        <HelperMessage>The LSID, as the Activity tab and the appliance’s reports show it.</HelperMessage>
      </Box>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <LoadingButton isLoading={isRunning} onClick={() => void show()}>
          Show session
        </LoadingButton>
        {isChanged && (
          <Text size="small" color="color.text.subtle">
            The template has changed since. Show the session again.
          </Text>
        )}
      </Inline>
      {problem && <ProblemMessage title="The session cannot be shown" problem={problem} />}
      {shown && (
        <PreviewPane
          use={template.use}
          preview={shown.preview}
          isOld={shown.preview === undefined}
          isLoading={isRunning}
        />
      )}
    </Stack>
  );
}
