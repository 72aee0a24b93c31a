import { frameOf } from '../../../src/polling/poll-frame';
import { configuration, hour, minute, noon } from './samples';

const known = { at: noon, skew: 0, uncertainty: 0 };
const state = { begunAt: noon - hour };

describe('a poll looks', () => {
  test('up to two minutes ago if events come as well, so that none that is on its way counts as missed', () => {
    const listening = configuration('one', { outboundEventTypes: ['session-end'] });
    expect(frameOf(listening, state, known)).toMatchObject({
      until: noon - 2 * minute,
      present: noon,
      tellsMissedEvents: true,
    });
  });

  test('up to the present if no events come, or if nobody knows the present', () => {
    const deaf = configuration('one', { outboundEventTypes: [] });
    expect(frameOf(deaf, state, known)).toMatchObject({ until: noon, tellsMissedEvents: false });
    const listening = configuration('one', { outboundEventTypes: ['session-end'] });
    const unknown = { at: noon, skew: 0, uncertainty: 2 * hour };
    expect(frameOf(listening, state, unknown)).toMatchObject({
      until: noon,
      isOpen: true,
      tellsMissedEvents: false,
    });
  });

  test('from when polling began by the appliance’s clock, or from the earliest that it was taken for', () => {
    const polling = configuration('one');
    const ahead = { ...known, skew: hour };
    expect(frameOf(polling, state, ahead).floor).toBe(noon);
    expect(frameOf(polling, { ...state, floor: noon - 2 * hour }, ahead).floor).toBe(noon - 2 * hour);
  });
});
