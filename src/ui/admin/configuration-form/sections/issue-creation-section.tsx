import React from 'react';
import { Stack } from '@forge/react';
import type { IssueCreation } from '../../../../configuration/issue-creation';
import { useFormInUse } from '../form-context';
import { OneOfSetting } from '../fields/one-of-setting';
import { TextSetting } from '../fields/text-setting';
import { TargetFields } from '../target-fields/target-fields';
import { settingsIn } from '../setting-in-use';
import { IssueTarget } from './issue-target';
import { PeopleSection } from './people-section';
import { RequestTarget } from './request-target';
import { Section } from './section';

const modeOptions: { value: IssueCreation['mode']; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'issue', label: 'Create an issue' },
  { value: 'request', label: 'Create a customer request' },
];

/** What is created for a session that names no issue. */
export function IssueCreationSection(): React.JSX.Element {
  const { values, change } = useFormInUse();
  const creation = values.issueCreation;
  const set = (part: Partial<IssueCreation>) => change({ issueCreation: { ...creation, ...part } });
  const created = settingsIn(creation, set, 'issueCreation.');
  return (
    <Stack space="space.300">
      <Section description="What happens to a session that names no issue in its external key.">
        <OneOfSetting {...created('mode')} label="Create for a session without issue" options={modeOptions} />
        {creation.mode === 'issue' && <IssueTarget creation={creation} onChange={set} />}
        {creation.mode === 'request' && <RequestTarget creation={creation} onChange={set} />}
        {creation.mode !== 'off' && (
          <TextSetting
            {...created('triggerValue')}
            label="Trigger value"
            helper="Only for sessions with this text in their external key. Leave empty for all."
          />
        )}
      </Section>
      {creation.mode !== 'off' && (
        <>
          <TargetFields creation={creation} onChange={set} />
          <PeopleSection creation={creation} onChange={set} />
        </>
      )}
    </Stack>
  );
}
