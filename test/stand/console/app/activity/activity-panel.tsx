import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import type { StandState } from '../api/stand-state';
import { Panel } from '../shared/panel';
import { Invocations } from './invocations';
import { Queue } from './queue';
import { Storage } from './storage';

/** What the app did: its invocations, the events that wait in its queue, and what it has stored. */
export function ActivityPanel({ state }: { state: StandState }) {
  const { invocations, queue, storage, secrets } = state.app;
  const now = state.clock.now;
  return (
    <Panel anchor="what-the-app-did" title="What the app did">
      <Tabs id="activity">
        <TabList>
          <Tab>{`Invocations (${invocations.length})`}</Tab>
          <Tab>{`Queue (${queue.length})`}</Tab>
          <Tab>{`Storage (${storage.length + secrets.length})`}</Tab>
        </TabList>
        <TabPanel>
          <Invocations invocations={invocations} now={now} />
        </TabPanel>
        <TabPanel>
          <Queue events={queue} now={now} />
        </TabPanel>
        <TabPanel>
          <Storage values={storage} secrets={secrets} now={now} />
        </TabPanel>
      </Tabs>
    </Panel>
  );
}
