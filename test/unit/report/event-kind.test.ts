import { eventKind } from '../../../src/report/event-kind';

describe('the kind of an event', () => {
  it.each([
    ['Chat Message', 'chat'],
    [' chat message ', 'chat'],
    ['Session Note Added', 'note'],
    ['System Information Retrieved', 'system-information'],
    ['Chat-Nachricht', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('of "%s" is %s', (type, kind) => {
    expect(eventKind(type)).toBe(kind);
  });
});
