import React, { useState } from 'react';
import { Stack } from '@forge/react';
import type { TemplateVersionText } from '../../../../administration/templates/templates-api';
import { AnswerView } from '../../../shared/answer-view';
import { useAnswer } from '../../call-admin';
import { SelectField } from '../../../shared/select-field';
import { DifferenceBlock } from './difference-block';

interface Props {
  id: string;
  version: number;
  /** The number of the present version. */
  present: number;
}

type Side = 'before' | 'present';

/** What a version changed, or what restoring it would change. */
export function VersionDifference({ id, version, present }: Props): React.JSX.Element {
  const shown = useAnswer('readTemplateVersion', { id, version });
  const [side, setSide] = useState<Side>('before');
  const options = [
    { value: 'before', label: 'What this version changed' },
    { value: 'present', label: 'What restoring it would change' },
  ];
  return (
    <AnswerView of={shown} loading="Loading the version" failed="The version cannot be shown">
      {(wanted) => (
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
            <DifferenceBlock before={wanted.textBefore ?? ''} after={wanted.text} />
          ) : (
            <AgainstPresent id={id} present={present} wanted={wanted} />
          )}
        </Stack>
      )}
    </AnswerView>
  );
}

interface AgainstPresentProps {
  id: string;
  present: number;
  wanted: TemplateVersionText;
}

function AgainstPresent({ id, present, wanted }: AgainstPresentProps): React.JSX.Element {
  const inUse = useAnswer('readTemplateVersion', { id, version: present });
  return (
    <AnswerView of={inUse} loading="Loading the present version" failed="The version cannot be shown">
      {({ text }) => <DifferenceBlock before={text} after={wanted.text} />}
    </AnswerView>
  );
}
