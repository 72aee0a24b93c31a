import React from 'react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { RowActions, type Action } from '../../shared/row-actions';

type Act = (configuration: ConfigurationSummary) => void;

export interface ConfigurationActions {
  edit: Act;
  test: Act;
  dryRun: Act;
  copy: Act;
  connect: Act;
  backfill: Act;
  tryNow: Act;
  pause: Act;
  resume: Act;
  toggle: Act;
  remove: Act;
}

interface Props {
  configuration: ConfigurationSummary;
  actions: ConfigurationActions;
}

/** The actions for a configuration. */
export function ConfigurationRowActions({ configuration, actions }: Props): React.JSX.Element {
  const { name, state } = configuration;
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
        ...writingActions(configuration, actions),
        ['Copy', () => actions.copy(configuration)],
        [state.kind === 'disabled' ? 'Enable' : 'Disable', () => actions.toggle(configuration)],
      ]}
      dangerous={['Delete', () => actions.remove(configuration)]}
    />
  );
}

/** What is offered only for a configuration that is enabled. */
function writingActions(configuration: ConfigurationSummary, actions: ConfigurationActions): Action[] {
  const { state, waiting } = configuration;
  if (state.kind === 'disabled') return [];
  if (state.kind === 'paused') return [['Resume writing', () => actions.resume(configuration)]];
  return [
    ...(waiting > 0 ? [['Try now', () => actions.tryNow(configuration)] as const] : []),
    ['Pause writing', () => actions.pause(configuration)],
  ];
}
