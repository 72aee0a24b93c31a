import React from 'react';
import { PickSetting } from '../fields/pick-setting';
import { settingsIn } from '../setting-in-use';
import { useChoices } from '../use-choices';
import type { TargetProps } from './issue-target';

/** At which service desk a customer request is created, and of which type. */
export function RequestTarget({ creation, onChange }: TargetProps): React.JSX.Element {
  const found = useChoices('listServiceDesks', undefined);
  return (
    <>
      <PickSetting
        path="issueCreation.serviceDeskId"
        label="Service desk"
        isRequired
        value={creation.serviceDeskId}
        found={found}
        onChange={(serviceDeskId) => onChange({ serviceDeskId, requestTypeId: '' })}
      />
      {creation.serviceDeskId !== '' && (
        <RequestTypePick key={creation.serviceDeskId} creation={creation} onChange={onChange} />
      )}
    </>
  );
}

function RequestTypePick({ creation, onChange }: TargetProps): React.JSX.Element {
  const found = useChoices('listRequestTypes', { serviceDeskId: creation.serviceDeskId });
  const created = settingsIn(creation, onChange, 'issueCreation.');
  return <PickSetting {...created('requestTypeId')} label="Request type" isRequired found={found} />;
}
