import React, { useState } from 'react';
import { Button, Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../../../resolver/page-answer';
import type { TemplateDetail } from '../../../../administration/templates/templates-api';
import { callAdmin } from '../../call-admin';
import { ProblemMessage } from '../../../shared/problem-message';
import { DifferenceBlock } from '../history/difference-block';

interface Props {
  id: string;
  /** As it is in the editor. */
  text: string;
  /** Opens the stored template in place of the text in the editor. */
  onLoadTheirs?: () => void;
  /** The next save will replace this version, which stays in the history. */
  onKeepMine: (theirs: TemplateDetail) => void;
}

/** Says that another administrator has saved the template, shows the differences, and offers a choice. */
export function StaleTemplate({ id, text, onLoadTheirs, onKeepMine }: Props): React.JSX.Element {
  const [theirs, setTheirs] = useState<TemplateDetail>();
  const [problem, setProblem] = useState<Problem>();
  const [isLoading, setLoading] = useState(false);
  const compare = async () => {
    setLoading(true);
    const answer = await callAdmin('readTemplate', { id });
    setLoading(false);
    if (answer.ok) setTheirs(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <Stack space="space.150">
      <SectionMessage appearance="warning" title="Another administrator has saved this template">
        <Stack space="space.100" alignInline="start">
          <Text>Nothing was saved. What you wrote is still here.</Text>
          <Inline space="space.100" rowSpace="space.100" shouldWrap>
            {theirs ? (
              <Button spacing="compact" onClick={() => onKeepMine(theirs)}>
                Keep mine
              </Button>
            ) : (
              <LoadingButton spacing="compact" isLoading={isLoading} onClick={() => void compare()}>
                Compare with theirs
              </LoadingButton>
            )}
            <Button spacing="compact" onClick={() => onLoadTheirs?.()}>
              Load their version
            </Button>
          </Inline>
          {theirs && <Text>If you keep yours, saving replaces theirs, which stays in the history.</Text>}
        </Stack>
      </SectionMessage>
      {problem && <ProblemMessage title="Their version cannot be shown" problem={problem} />}
      {theirs && <DifferenceBlock before={theirs.text} after={text} />}
    </Stack>
  );
}
