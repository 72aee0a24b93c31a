import type { StandState } from '../api/stand-state';
import { Panel } from '../shared/panel';
import { BreakSomething } from './break-something';
import { EventRecipients } from './event-recipients';
import { Sessions } from './sessions';
import { StartSession } from './start-session';

/** The simulated appliance: its sessions, what can be done with them, what is broken, and its outbound events. */
export function AppliancePanel({ state }: { state: StandState }) {
  const { appliance, clock, jira } = state;
  if (appliance === null) {
    return (
      <Panel anchor="appliance" title="Appliance">
        <p className="note">A real appliance is used. Its sessions are started and ended there.</p>
      </Panel>
    );
  }
  const issueKeys = jira?.issues.map(({ key }) => key) ?? [];
  return (
    <Panel anchor="appliance" title="Simulated appliance">
      <Sessions sessions={appliance.sessions} issueKeys={issueKeys} now={clock.now} />
      <StartSession issueKeys={issueKeys} />
      <EventRecipients recipients={appliance.recipients} now={clock.now} />
      <BreakSomething faults={appliance.faults} />
    </Panel>
  );
}
