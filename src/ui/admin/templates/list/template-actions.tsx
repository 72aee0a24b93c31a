import React, { useState } from 'react';
import { Box, Button, ButtonGroup, Popup, Stack, xcss } from '@forge/react';
import { NamedButton } from '../../named-button';
import type { ListedTemplate, OwnListedTemplate } from './listed-template';

export interface ActionsOnTemplates {
  view: (template: ListedTemplate) => void;
  copy: (template: ListedTemplate) => void;
  edit: (template: OwnListedTemplate) => void;
  history: (template: OwnListedTemplate) => void;
  remove: (template: OwnListedTemplate) => void;
}

interface Props {
  template: OwnListedTemplate;
  actions: ActionsOnTemplates;
}

const menu = xcss({ padding: 'space.100', minWidth: '160px' });

/** What is done often as buttons, the rest behind “More”. */
export function TemplateActions({ template, actions }: Props): React.JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { name } = template;
  const choices: [string, (template: OwnListedTemplate) => void][] = [
    ['Make a copy', actions.copy],
    ['Export', actions.view],
    ['Delete', actions.remove],
  ];
  return (
    <ButtonGroup label={`Actions for ${name}`}>
      <NamedButton spacing="compact" of={name} onClick={() => actions.edit(template)}>
        Edit
      </NamedButton>
      <NamedButton spacing="compact" of={name} onClick={() => actions.history(template)}>
        History
      </NamedButton>
      <Popup
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        placement="bottom-end"
        role="dialog"
        label={`More actions for ${name}`}
        trigger={() => (
          <NamedButton spacing="compact" of={name} onClick={() => setOpen(!isOpen)}>
            More
          </NamedButton>
        )}
        content={() => (
          <Box xcss={menu}>
            <Stack space="space.025">
              {choices.map(([word, act]) => (
                <Button
                  key={word}
                  appearance="subtle"
                  shouldFitContainer
                  onClick={() => {
                    setOpen(false);
                    act(template);
                  }}
                >
                  {word}
                </Button>
              ))}
            </Stack>
          </Box>
        )}
      />
    </ButtonGroup>
  );
}
