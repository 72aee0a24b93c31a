import React, { useState } from 'react';
import { Spinner, Stack } from '@forge/react';
import type { TemplateVersionText } from '../../../../administration/templates/templates-api';
import { ProblemMessage } from '../../problem-message';
import { useAnswer } from '../../use-answer';
import { SelectField } from '../select-field';
import { DifferenceBlock } from './difference-block';

interface Props {
  id: string;
  version: number;
  /** The number of the present version. */
  present: number;
}

type Side = 'before' | 'present';

/** What a version changed, or what restoring it would. */
export function VersionDifference({ id, version, present }: Props): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplateVersion', { id, version });
  const [side, setSide] = useState<Side>('before');
  const options = [
    { value: 'before', label: 'What this version changed' },
    { value: 'present', label: 'What restoring it would change' },
  ];
  if (answer.kind === 'loading') return <Spinner label="Loading the version" />;
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The version cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return (
    <Stack space="space.150">
      {version !== present && (
        <SelectField
          id="version-difference"
          label="Show"
          value={side}
          options={options}
          onChange={(chosen) => setSide(chosen === 'present' ? 'present' : 'before')}
        />
      )}
      {side === 'before' ? (
        <DifferenceBlock before={answer.value.textBefore ?? ''} after={answer.value.text} />
      ) : (
        <AgainstPresent id={id} present={present} wanted={answer.value} />
      )}
    </Stack>
  );
}

interface AgainstPresentProps {
  id: string;
  present: number;
  wanted: TemplateVersionText;
}

function AgainstPresent({ id, present, wanted }: AgainstPresentProps): React.JSX.Element {
  const { answer, reload } = useAnswer('readTemplateVersion', { id, version: present });
  if (answer.kind === 'loading') return <Spinner label="Loading the present version" />;
  if (answer.kind === 'problem') {
    return <ProblemMessage title="The version cannot be shown" problem={answer.problem} onRetry={reload} />;
  }
  return <DifferenceBlock before={answer.value.text} after={wanted.text} />;
}
