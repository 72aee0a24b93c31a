import React from 'react';
import { Stack, Text } from '@forge/react';
import type { UnreadableTemplate } from '../../../../administration/templates/templates-api';
import { announce } from '../../../shared/announce';
import { ConfirmModal } from '../../../shared/confirm-modal';
import { ProblemMessage } from '../../../shared/problem-message';
import { useChange } from '../../call-admin';

interface Props {
  template: UnreadableTemplate;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Gives a template that cannot be read the built-in text, after a question. */
export function UseBuiltInText({ template: { id, name }, onClose, onChanged }: Props): React.JSX.Element {
  const { run, isRunning, problem } = useChange('resetTemplate');
  const replace = async () => {
    if (await run({ id })) {
      announce(`${name} has the built-in text`);
      onClose();
    }
    await onChanged();
  };
  return (
    <ConfirmModal
      title={`Use the built-in text for ${name}?`}
      confirm="Use the built-in text"
      isRunning={isRunning}
      onConfirm={() => void replace()}
      onCancel={onClose}
    >
      <Stack space="space.150">
        <Text>
          The template keeps its name, and the configurations that use it. What is stored now is replaced.
          Copy it first if you want to work it in again. Earlier versions stay in the history if they can be
          read.
        </Text>
        {problem && <ProblemMessage title="It was not changed" problem={problem} />}
      </Stack>
    </ConfirmModal>
  );
}
