import React, { useState } from 'react';
import { Box, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import type { TemplateCatalogue, TypedTemplate } from '../../../../administration/templates/templates-api';
import { tabBody } from '../../../shared/layout';
import { CataloguePane } from './catalogue-pane';
import { PreviewPane } from './preview-pane';
import type { CheckInUse } from './use-checked-template';
import { catalogueFor, realSession, type PreviewChoiceInUse } from './use-preview-choice';
import { SessionPreview } from './session-preview';
import { PreviewChoiceFields } from './preview-choice-fields';

interface Props {
  choice: PreviewChoiceInUse;
  check: CheckInUse;
  template: TypedTemplate;
  catalogue: TemplateCatalogue;
  onInsert: (insertion: string) => void;
}

/** The pane beside the text: the preview, and the lists of what can be inserted. */
export function SidePane({ choice, check, template, catalogue, onInsert }: Props): React.JSX.Element {
  const [selected, setSelected] = useState(0);
  const { variables } = catalogueFor(template.use, catalogue);
  const panes = [
    {
      name: 'Preview',
      content: <PreviewTab choice={choice} check={check} template={template} catalogue={catalogue} />,
    },
    {
      name: 'Variables',
      content: <CataloguePane key="variables" kind="variables" entries={variables} onInsert={onInsert} />,
    },
    {
      name: 'Helpers',
      content: <CataloguePane key="helpers" kind="helpers" entries={catalogue.helpers} onInsert={onInsert} />,
    },
  ];
  return (
    <Tabs id="template-side" selected={selected} onChange={setSelected} shouldUnmountTabPanelOnChange>
      <TabList>
        {panes.map(({ name }) => (
          <Tab key={name}>{name}</Tab>
        ))}
      </TabList>
      {panes.map(({ name, content }, index) => (
        <TabPanel key={name}>
          <Box xcss={tabBody}>{index === selected ? content : null}</Box>
        </TabPanel>
      ))}
    </Tabs>
  );
}

function PreviewTab({ choice, check, template, catalogue }: Omit<Props, 'onInsert'>): React.JSX.Element {
  return (
    <Stack space="space.150">
      <PreviewChoiceFields use={template.use} choice={choice} catalogue={catalogue} />
      {choice.values.sample === realSession ? (
        <SessionPreview choice={choice} template={template} configurations={catalogue.configurations} />
      ) : (
        <PreviewPane
          use={template.use}
          preview={check.preview}
          isOld={check.isOld}
          isLoading={check.isChecking}
        />
      )}
    </Stack>
  );
}
