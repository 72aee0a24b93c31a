import React from 'react';
import { PickSetting } from '../fields/pick-setting';
import { useFormInUse } from '../form-context';
import { useChoices } from '../use-choices';
import type { OwnFieldProps } from './own-field-props';
import { useIssueCreation } from './use-issue-creation';

/** At which service desk a customer request is created. */
export function ServiceDeskPick(shown: OwnFieldProps): React.JSX.Element {
  const { creation, set } = useIssueCreation();
  const found = useChoices('listServiceDesks', undefined);
  return (
    <PickSetting
      {...shown}
      value={creation.serviceDeskId}
      found={found}
      onChange={(serviceDeskId) => set({ serviceDeskId, requestTypeId: '' })}
    />
  );
}

/** Of which type it is. */
export function RequestTypePick(shown: OwnFieldProps): React.JSX.Element {
  const { serviceDeskId } = useFormInUse().values.issueCreation;
  return <TypesOfDesk key={serviceDeskId} serviceDeskId={serviceDeskId} {...shown} />;
}

function TypesOfDesk({
  serviceDeskId,
  ...shown
}: OwnFieldProps & { serviceDeskId: string }): React.JSX.Element {
  const { creation, set } = useIssueCreation();
  const found = useChoices('listRequestTypes', { serviceDeskId });
  return (
    <PickSetting
      {...shown}
      value={creation.requestTypeId}
      found={found}
      onChange={(requestTypeId) => set({ requestTypeId })}
    />
  );
}
