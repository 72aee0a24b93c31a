import React, { useMemo, useState } from 'react';
import { Box, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import { everything, type ChosenFilter } from './activity/filter';
import { ActivityTab } from './activity-tab';
import { ConfigurationsTab } from './configuration-list/configurations-tab';
import { tabBody } from '../shared/layout';
import { UnsavedChangesGuard, useLeave } from '../shared/unsaved-changes';
import { SettingsTab } from './settings/settings-tab';
import { ShownDeliveriesContext } from './show-deliveries';
import { TemplatesTab } from './templates/templates-tab';

const tabs = [
  { name: 'Configurations', Content: ConfigurationsTab },
  { name: 'Activity', Content: ActivityTab },
  { name: 'Templates', Content: TemplatesTab },
  { name: 'Settings', Content: SettingsTab },
];

/** The app's page for Jira administrators. */
export function AdminPage(): React.JSX.Element {
  return (
    <UnsavedChangesGuard>
      <AdminTabs />
    </UnsavedChangesGuard>
  );
}

const activity = tabs.findIndex(({ Content }) => Content === ActivityTab);
const configurations = tabs.findIndex(({ Content }) => Content === ConfigurationsTab);

function AdminTabs(): React.JSX.Element {
  const [selected, setSelected] = useState(0);
  const [filter, setFilter] = useState<ChosenFilter>(everything);
  const [edited, setEdited] = useState<string>();
  const leave = useLeave();
  const shown = useMemo(() => {
    const open = (index: number, wanted: ChosenFilter, form?: string) =>
      leave(() => {
        setEdited(form);
        setFilter(wanted);
        setSelected(index);
      });
    return {
      filter,
      edited,
      show: (wanted: ChosenFilter) => open(activity, wanted),
      showConfigurations: (form?: string) => open(configurations, everything, form),
      open,
    };
  }, [filter, edited, leave]);
  return (
    <ShownDeliveriesContext.Provider value={shown}>
      <Tabs
        id="remote-support-admin"
        selected={selected}
        onChange={(index) => shown.open(index, everything)}
        shouldUnmountTabPanelOnChange
      >
        <TabList>
          {tabs.map(({ name }) => (
            <Tab key={name}>{name}</Tab>
          ))}
        </TabList>
        {tabs.map(({ name, Content }, index) => (
          <TabPanel key={name}>
            <Box xcss={tabBody}>{index === selected ? <Content /> : null}</Box>
          </TabPanel>
        ))}
      </Tabs>
    </ShownDeliveriesContext.Provider>
  );
}
