import React from 'react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { RowActions } from '../../shared/row-actions';

type Act = (configuration: ConfigurationSummary) => void;

export interface ConfigurationActions {
  edit: Act;
  test: Act;
  dryRun: Act;
  copy: Act;
  connect: Act;
  backfill: Act;
  tryNow: Act;
  toggle: Act;
  remove: Act;
}

interface Props {
  configuration: ConfigurationSummary;
  actions: ConfigurationActions;
}

/** The actions for a configuration. */
export function ConfigurationRowActions({ configuration, actions }: Props): React.JSX.Element {
  const { name, state, waiting } = configuration;
  return (
    <RowActions
      of={name}
      menuWidth="180px"
      often={[
        ['Edit', () => actions.edit(configuration)],
        ['Test', () => actions.test(configuration)],
      ]}
      seldom={[
        ['Connect the appliance', () => actions.connect(configuration)],
        ['Dry run', () => actions.dryRun(configuration)],
        ['Backfill', () => actions.backfill(configuration)],
        ...(waiting > 0 && state.kind !== 'disabled'
          ? [['Try now', () => actions.tryNow(configuration)] as const]
          : []),
        ['Copy', () => actions.copy(configuration)],
        [state.kind === 'disabled' ? 'Enable' : 'Disable', () => actions.toggle(configuration)],
        ['Delete', () => actions.remove(configuration)],
      ]}
    />
  );
}
