import React, { useMemo } from 'react';
import { Box, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import { everything, type ChosenFilter } from './activity/filter';
import { ActivityTab } from './activity-tab';
import { ConfigurationsTab } from './configuration-list/configurations-tab';
import { beginning, tabNames, type TabName } from './place/place';
import { usePlace } from './place/use-place';
import { tabBody } from '../shared/layout';
import { UnsavedChangesGuard } from '../shared/unsaved-changes';
import { SettingsTab } from './settings/settings-tab';
import { ShownDeliveriesContext } from './show-deliveries';
import { TemplatesTab } from './templates/templates-tab';

const tabs: Record<TabName, { title: string; Content: () => React.JSX.Element }> = {
  configurations: { title: 'Configurations', Content: ConfigurationsTab },
  activity: { title: 'Activity', Content: ActivityTab },
  templates: { title: 'Templates', Content: TemplatesTab },
  settings: { title: 'Settings', Content: SettingsTab },
};

/** The app's page for Jira administrators. */
export function AdminPage(): React.JSX.Element {
  return (
    <UnsavedChangesGuard>
      <AdminTabs />
    </UnsavedChangesGuard>
  );
}

function AdminTabs(): React.JSX.Element {
  const { place, go, openDelivery } = usePlace();
  const shown = useMemo(() => {
    const { filter, delivery, form } = place;
    const isListed = place.tab === 'activity';
    return {
      filter,
      delivery,
      edited: form,
      openDelivery,
      // A search is written letter by letter: its beginnings are no places to go back to.
      show: (wanted: ChosenFilter) =>
        go({ tab: 'activity', filter: wanted }, isListed && isSearchOf(wanted, filter) ? 'replace' : 'push'),
      showConfigurations: (wanted?: string) => go({ ...beginning, form: wanted }),
    };
  }, [place, go, openDelivery]);
  const openTab = (tab: TabName | undefined) => {
    if (tab !== undefined && tab !== place.tab) go({ tab, filter: everything });
  };
  return (
    <ShownDeliveriesContext.Provider value={shown}>
      <Tabs
        id="remote-support-admin"
        selected={tabNames.indexOf(place.tab)}
        onChange={(index) => openTab(tabNames[index])}
        shouldUnmountTabPanelOnChange
      >
        <TabList>
          {tabNames.map((name) => (
            <Tab key={name}>{tabs[name].title}</Tab>
          ))}
        </TabList>
        {tabNames.map((name) => {
          const { Content } = tabs[name];
          return (
            <TabPanel key={name}>
              <Box xcss={tabBody}>{name === place.tab ? <Content /> : null}</Box>
            </TabPanel>
          );
        })}
      </Tabs>
    </ShownDeliveriesContext.Provider>
  );
}

/** Whether the filters differ in what is searched alone. */
function isSearchOf(
  { search: _, ...wanted }: ChosenFilter,
  { search: __, ...before }: ChosenFilter,
): boolean {
  return JSON.stringify(wanted) === JSON.stringify(before);
}
