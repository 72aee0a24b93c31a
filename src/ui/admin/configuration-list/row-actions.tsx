import React, { useState } from 'react';
import { Box, Button, ButtonGroup, Popup, Stack, xcss } from '@forge/react';
import type { ConfigurationSummary } from '../../../administration/admin-api';
import { NamedButton } from '../named-button';

type Act = (configuration: ConfigurationSummary) => void;

export interface ConfigurationActions {
  edit: Act;
  test: Act;
  dryRun: Act;
  copy: Act;
  connect: Act;
  backfill: Act;
  toggle: Act;
  remove: Act;
}

interface Props {
  configuration: ConfigurationSummary;
  actions: ConfigurationActions;
}

const menu = xcss({ padding: 'space.100', minWidth: '180px' });

/** What is done often as buttons, the rest behind “More”. */
export function RowActions({ configuration, actions }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { name } = configuration;
  return (
    <ButtonGroup label={`Actions for ${name}`}>
      <NamedButton spacing="compact" onClick={() => actions.edit(configuration)} of={name}>
        Edit
      </NamedButton>
      <NamedButton spacing="compact" onClick={() => actions.test(configuration)} of={name}>
        Test
      </NamedButton>
      <Popup
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        placement="bottom-end"
        role="dialog"
        label={`More actions for ${name}`}
        trigger={() => (
          <NamedButton spacing="compact" onClick={() => setOpen(!isOpen)} of={name}>
            More
          </NamedButton>
        )}
        content={() => (
          <MoreActions configuration={configuration} actions={actions} onChosen={() => setOpen(false)} />
        )}
      />
    </ButtonGroup>
  );
}

function MoreActions({
  configuration,
  actions,
  onChosen,
}: Props & { onChosen: () => void }): React.JSX.Element {
  const choices: [string, Act][] = [
    ['Connect the appliance', actions.connect],
    ['Dry run', actions.dryRun],
    ['Backfill', actions.backfill],
    ['Copy', actions.copy],
    [configuration.state.kind === 'disabled' ? 'Enable' : 'Disable', actions.toggle],
    ['Delete', actions.remove],
  ];
  const choose = (act: Act) => {
    onChosen();
    act(configuration);
  };
  return (
    <Box xcss={menu}>
      <Stack space="space.025">
        {choices.map(([word, act]) => (
          <Button key={word} appearance="subtle" shouldFitContainer onClick={() => choose(act)}>
            {word}
          </Button>
        ))}
      </Stack>
    </Box>
  );
}
