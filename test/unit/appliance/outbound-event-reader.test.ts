import { readOutboundEvent } from '../../../src/appliance/outbound-event-reader';

const event = (body: string) => {
  const reading = readOutboundEvent(body);
  if (reading.kind === 'poison') throw new Error(reading.reason);
  return reading.event;
};

const reason = (body: string) => {
  const reading = readOutboundEvent(body);
  return reading.kind === 'poison' ? reading.reason : undefined;
};

describe('an outbound event', () => {
  it('is read with all that it may tell', () => {
    const body =
      'event=support_conference_end&version=1.2&timestamp=1767606305&appliance_id=Default&lsid=DA1D4E5A9BBF4D2A8E0DD9B7D7AB2F11&external_key=HELP-42+urgent%21&type=customer&cf_floor=3';
    expect(event(body)).toEqual({
      name: 'support_conference_end',
      type: 'session-end',
      lsid: 'da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11',
      at: 1767606305000,
      applianceId: 'Default',
      externalKey: 'HELP-42 urgent!',
    });
  });

  it('needs a name and a session only', () => {
    expect(event('event=x&lsid=a1')).toEqual({ name: 'x', lsid: 'a1' });
  });

  it.each([
    ['support_conference_end', 'session-end'],
    ['support_conference_customer_exit_survey_completed', 'customer-survey'],
    ['support_conference_rep_exit_survey_completed', 'representative-survey'],
    ['support_conference_begin', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('named %s has the type %s', (name, type) => {
    expect(event(`event=${name}&lsid=a1`).type).toBe(type);
  });

  it.each([
    ['begin', 'begun', undefined],
    [
      'member_added&type=customer&name=Ana',
      'joined',
      { type: 'customer', id: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
    ],
    [
      'member_departed&type=representative&username=tok&display_name=Tom%C3%A1s+O.',
      'left',
      { type: 'representative', id: 'tok', name: 'Tomás O.' },
    ],
    ['owner_changed&user_id=7&username=tok', 'led', { type: 'representative', id: '7', name: 'tok' }],
    ['member_added&type=representative', 'joined', undefined],
    [`member_added&display_name=${'x'.repeat(101)}`, 'joined', undefined],
  ])('of a running session, %s, tells that somebody has %s', (variables, kind, participant) => {
    expect(event(`lsid=a1&event=support_conference_${variables}`).running).toEqual({ kind, participant });
  });

  it('counts the first of repeated variables', () => {
    expect(event('event=a&event=b&lsid=a1&lsid=b2&external_key=K-1&external_key=K-2')).toMatchObject({
      name: 'a',
      lsid: 'a1',
      externalKey: 'K-1',
    });
  });

  it('leaves out optional values that are too long, empty or no time', () => {
    const body = `event=a&lsid=a1&external_key=${'x'.repeat(2000)}&appliance_id=&timestamp=tomorrow`;
    expect(event(body)).toEqual({ name: 'a', lsid: 'a1' });
  });

  it('loses control characters', () => {
    expect(event('event=a%00&lsid=a1&external_key=K-1%07%1B').externalKey).toBe('K-1');
  });
});

describe('a poison event', () => {
  it.each([
    ['', 'The event has no name, or one that is too long.'],
    ['lsid=a1', 'The event has no name, or one that is too long.'],
    [`event=${'x'.repeat(101)}&lsid=a1`, 'The event has no name, or one that is too long.'],
    ['event=support_conference_end', 'The event names no session (lsid).'],
    ['event=support_conference_end&lsid=+', 'The event names no session (lsid).'],
    ['event=support_conference_end&lsid=..%2F..', 'The event’s session id (lsid) is malformed.'],
    [`event=x&lsid=${'a'.repeat(65)}`, 'The event’s session id (lsid) is malformed.'],
    ['{"event":"support_conference_end"}', 'The event has no name, or one that is too long.'],
  ])('is told with a reason that quotes nothing of it: %s', (body, expected) => {
    expect(reason(body)).toBe(expected);
  });
});
