import type { Clock } from '@sinonjs/fake-timers';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import { installClock } from './appliance-fixture';
import { ListeningRecipient } from './recipient-fixture';

describe('Delivery faults', () => {
  let clock: Clock;
  let recipient: ListeningRecipient;
  let appliance: SimulatedAppliance;

  beforeEach(() => {
    clock = installClock();
    recipient = new ListeningRecipient();
    appliance = recipient.appliance;
  });
  afterEach(() => {
    appliance.close();
    expect(clock.countTimers()).toBe(0);
    clock.uninstall();
  });

  const settle = (milliseconds = 0): Promise<number> => clock.tickAsync(milliseconds);

  it('loses the next events when told to', async () => {
    appliance.outbound.addFault({ kind: 'lose', events: 2 });
    recipient.endSessions(3);
    await settle();
    expect(recipient.keys).toEqual(['SUP-2']);
    expect(appliance.outbound.queue()).toMatchObject({ lost: 2, delivered: 1 });
  });

  it('doubles the next events, one after the other or all at once', async () => {
    appliance.outbound.addFault({ kind: 'duplicate', events: 1, copies: 3 });
    appliance.outbound.addFault({ kind: 'duplicate', events: 1, copies: 5, atOnce: true });
    recipient.endSessions(3);
    await settle();
    expect(recipient.keys).toEqual([
      ...Array<string>(3).fill('SUP-0'),
      ...Array<string>(5).fill('SUP-1'),
      'SUP-2',
    ]);
    expect(appliance.outbound.queue()).toMatchObject({ attempts: 9, delivered: 5 });
  });

  it('reverses the order of the next events, and waits for them only for a limited time', async () => {
    appliance.outbound.addFault({ kind: 'reorder', events: 3 });
    recipient.endSessions(4);
    await settle();
    expect(recipient.keys).toEqual(['SUP-2', 'SUP-1', 'SUP-0', 'SUP-3']);
    recipient.posts = [];
    appliance.outbound.addFault({ kind: 'reorder', events: 3, withinMs: 60_000 });
    recipient.endSessions(2);
    await settle(59_999);
    expect(recipient.keys).toEqual([]);
    await settle(1);
    expect(recipient.keys).toEqual(['SUP-1', 'SUP-0']);
  });

  it('delays the next events and lets later ones overtake them', async () => {
    appliance.outbound.addFault({ kind: 'delay', events: 1, delayMs: 3_600_000 });
    recipient.endSessions(2);
    await settle(3_599_999);
    expect(recipient.keys).toEqual(['SUP-1']);
    await settle(1);
    expect(recipient.keys).toEqual(['SUP-1', 'SUP-0']);
  });

  it('releases what is held back when the faults are cleared', async () => {
    appliance.outbound.addFault({ kind: 'reorder', events: 5 }, 'jira');
    appliance.outbound.addFault({ kind: 'lose', events: 5 }, 'somebody else');
    recipient.endSessions(2);
    appliance.outbound.clearFaults();
    await settle(10_000);
    expect(recipient.keys).toEqual(['SUP-1', 'SUP-0']);
  });
});
