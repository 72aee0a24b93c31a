import type { Clock } from '@sinonjs/fake-timers';
import type { SimulatedAppliance } from '../../../stand/appliance/simulated-appliance';
import { beginning, installClock, newAppliance } from './appliance-fixture';
import { jira, ListeningRecipient } from './recipient-fixture';

describe('Outbound events', () => {
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

  it('posts the end of a session with its variables', async () => {
    const session = appliance.startSession({
      externalKey: 'SUP-1',
      representatives: ['tokafor'],
      customer: 'Ada',
    });
    await settle();
    expect(recipient.posts).toEqual([]);
    appliance.endSession(session.lsid);
    await settle();
    expect(recipient.posts.map(({ form }) => form)).toEqual([
      {
        event: 'support_conference_end',
        version: '1.24.1',
        timestamp: String(beginning / 1000),
        appliance_id: 'east',
        lsid: session.lsid,
        external_key: 'SUP-1',
        type: 'representative',
        username: 'tokafor',
        user_id: '15',
        display_name: 'Tunde Okafor',
        conference_name: 'Ada',
        conference_id: String(session.lseq),
      },
    ]);
  });

  it('posts the surveys when they are answered, however late', async () => {
    const [lsid = ''] = recipient.endSessions(1);
    await settle(7_200_000);
    appliance.answerCustomerSurvey(lsid, { rating: '5' });
    appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    await settle();
    expect(recipient.posts.map(({ form }) => [form.event, form.type])).toEqual([
      ['support_conference_end', 'representative'],
      ['support_conference_customer_exit_survey_completed', 'customer'],
      ['support_conference_rep_exit_survey_completed', 'representative'],
    ]);
  });

  it('sends each recipient the events ticked there, with custom fields if switched on', async () => {
    appliance.outbound.addRecipient({
      ...jira,
      name: 'wallboard',
      events: ['support_conference_begin', 'support_conference_member_added'],
      sendCustomFields: true,
    });
    appliance.startSession({
      representatives: ['mlindqvist', 'tokafor'],
      customAttributes: [{ codeName: 'floor', displayName: 'Floor', value: '3' }],
    });
    await settle();
    expect(recipient.posts.map(({ form }) => [form.event, form.username ?? form.type, form.floor])).toEqual([
      ['support_conference_begin', 'mlindqvist', '3'],
      ['support_conference_member_added', 'customer', '3'],
      ['support_conference_member_added', 'mlindqvist', '3'],
      ['support_conference_member_added', 'tokafor', '3'],
    ]);
    expect(appliance.outbound.queue('jira')).toMatchObject({ length: 0, attempts: 0 });
    expect(appliance.outbound.queue('wallboard')).toMatchObject({ length: 0, delivered: 4 });
  });

  it.each([503, 500, 403, 201, 202, 204, 301, 302, 0])(
    'stops at the answer %d and sends no later event until that one got its 200',
    async (status) => {
      recipient.answers = [status, status];
      recipient.endSessions(3);
      await settle(29_999);
      expect(recipient.keys).toEqual(['SUP-0']);
      expect(appliance.outbound.queue()).toMatchObject({
        length: 3,
        blockedSince: beginning,
        lastStatus: status === 0 ? 'no connection' : status,
      });
      await settle(1);
      expect(recipient.keys).toEqual(['SUP-0', 'SUP-0']);
      await settle(30_000);
      expect(recipient.keys).toEqual(['SUP-0', 'SUP-0', 'SUP-0', 'SUP-1', 'SUP-2']);
      expect(appliance.outbound.queue()).toMatchObject({
        length: 0,
        blockedSince: undefined,
        lastStatus: 200,
        attempts: 5,
        delivered: 3,
        dropped: 0,
      });
    },
  );

  it('blocks one recipient without holding up another', async () => {
    appliance.outbound.addRecipient({ ...jira, name: 'other', url: 'https://other.example.com/' });
    recipient.answers = [503, 200];
    recipient.endSessions(1);
    await settle();
    expect(appliance.outbound.queues().map(({ name, length }) => [name, length])).toEqual([
      ['jira', 1],
      ['other', 0],
    ]);
    await settle(30_000);
  });

  it('drops an event after the retry duration and goes on with the next', async () => {
    appliance.outbound.addRecipient({ ...jira, retryIntervalMs: 10_000, retryDurationMs: 25_000 });
    recipient.answers = [503, 503, 503, 503];
    recipient.endSessions(2);
    await settle(29_999);
    expect(recipient.keys).toEqual(['SUP-0', 'SUP-0', 'SUP-0']);
    await settle(1);
    expect(recipient.keys).toEqual(['SUP-0', 'SUP-0', 'SUP-0', 'SUP-0', 'SUP-1']);
    expect(appliance.outbound.queue()).toMatchObject({ length: 0, delivered: 1, dropped: 1 });
  });

  it('sends one event at a time, even if the answer takes long', async () => {
    let open = 0;
    let most = 0;
    const slow = newAppliance({
      send: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 5_000));
        open -= 1;
        return new Response(null, { status: 200 });
      },
    });
    slow.outbound.addRecipient(jira);
    for (let n = 0; n < 4; n += 1) slow.endSession(slow.startSession().lsid);
    await settle(20_000);
    expect(most).toBe(1);
    expect(slow.outbound.queue()?.delivered).toBe(4);
  });

  it('sends nothing more to a recipient that was removed', async () => {
    recipient.answers = [503];
    recipient.endSessions(1);
    await settle();
    appliance.outbound.removeRecipient('jira');
    await settle(3_600_000);
    expect(recipient.posts).toHaveLength(1);
    expect(appliance.outbound.queues()).toEqual([]);
  });
});
