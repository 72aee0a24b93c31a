import React, { useState } from 'react';
import type { ConfigurationList as Listed } from '../../../administration/admin-api';
import { AnswerView } from '../../shared/answer-view';
import { ConnectAppliance } from '../appliance-setup/connect-appliance';
import { EditConfiguration, type FormSource } from '../configuration-form/edit-configuration';
import { PlatformCapabilitiesContext } from '../platform-capabilities';
import { useShownDeliveries } from '../show-deliveries';
import { everyConfiguration } from './configuration-filter';
import { ConfigurationList } from './configuration-list';
import { FirstRun } from './first-run';
import { useConfigurations } from './use-configurations';

type View =
  | { kind: 'list' }
  | { kind: 'form'; source: FormSource }
  /** What to enter on the appliance. After the first save, also which input was understood differently. */
  | { kind: 'connect'; id: string; savedNotes?: string[] };

/** The list of configurations, and the views that it leads to. */
export function ConfigurationsTab(): React.JSX.Element {
  const listed = useConfigurations();
  const { answer, refresh, hasEnded } = listed;
  const [filter, setFilter] = useState(everyConfiguration);
  const { edited } = useShownDeliveries();
  const [view, setView] = useState<View>(
    edited === undefined ? { kind: 'list' } : { kind: 'form', source: { kind: 'existing', id: edited } },
  );
  const open = (source: FormSource) => setView({ kind: 'form', source });
  const back = () => {
    setView({ kind: 'list' });
    void refresh();
  };
  const connect = (id: string, savedNotes?: string[]) => {
    setView({ kind: 'connect', id, savedNotes });
    void refresh();
  };

  const possible = {
    canAllowInvalidCertificates: answer.kind === 'loaded' && answer.value.canAllowInvalidCertificates,
  };
  if (view.kind === 'form') {
    return (
      <PlatformCapabilitiesContext.Provider value={possible}>
        <EditConfiguration source={view.source} onBack={back} onCreated={connect} />
      </PlatformCapabilitiesContext.Provider>
    );
  }
  const shown = ({ configurations, unreadable, revision }: Listed) => {
    if (view.kind === 'connect') {
      return (
        <ConnectAppliance
          id={view.id}
          savedNotes={view.savedNotes}
          summary={configurations.find(({ id }) => id === view.id)}
          hasEnded={hasEnded}
          onLook={() => void refresh()}
          onEdit={() => open({ kind: 'existing', id: view.id })}
          onBack={back}
        />
      );
    }
    if (configurations.length + unreadable.length === 0)
      return <FirstRun onAdd={() => open({ kind: 'new' })} />;
    return (
      <ConfigurationList
        configurations={configurations}
        unreadable={unreadable}
        revision={revision}
        hasEnded={hasEnded}
        filter={filter}
        onFilter={setFilter}
        onOpen={open}
        onConnect={connect}
        onChanged={refresh}
      />
    );
  };
  return (
    <AnswerView
      of={listed}
      loading="Loading configurations"
      failed="The configurations cannot be shown"
      isWholePage
    >
      {shown}
    </AnswerView>
  );
}
