import { createContext, runInContext } from 'node:vm';
import { plainArgument, withPlainArguments } from '../../../../stand/console/ui-kit/plain-argument';

class AnalyticsEvent {
  readonly action = 'clicked';
}

const event = (target: object) => ({
  type: 'change',
  target,
  preventDefault: () => undefined,
  nativeEvent: {},
});

describe('what a handler of a page is given', () => {
  it('is only what the field of an event says about itself', () => {
    const target = { id: 'a', name: 'n', type: 'checkbox', value: 'on', checked: true, ownerDocument: {} };
    expect(plainArgument(event(target))).toEqual({
      type: 'change',
      target: { id: 'a', name: 'n', type: 'checkbox', value: 'on', checked: true },
    });
  });

  it('is an option of a select as the page made it, even if that was in another frame', () => {
    const foreign: unknown = runInContext('({ label: "Poll", value: "poll" })', createContext());
    expect(plainArgument(foreign)).toBe(foreign);
    expect(plainArgument([{ value: 1 }, null, 'x'])).toEqual([{ value: 1 }, null, 'x']);
  });

  it('is neither an analytics event nor a function', () => {
    const given: unknown[] = [];
    withPlainArguments((...all) => given.push(...all))(1, new AnalyticsEvent(), () => undefined);
    expect(given).toEqual([1, undefined, undefined]);
  });
});
