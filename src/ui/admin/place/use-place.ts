import { useMemo, useRef, useState } from 'react';
import { useLeave } from '../../shared/unsaved-changes';
import { addressOf, beginning, isSameAddress, placeAt, withFilterInUse, type Place } from './place';
import { useAddressBar } from './use-address-bar';

export interface PlaceInUse {
  place: Place;
  /** Goes there, unless unsaved changes are to be kept. */
  go: (place: Place, how?: 'push' | 'replace') => void;
  /** Opens the record of a delivery in the Activity tab, or closes it. */
  openDelivery: (id: string | undefined) => void;
}

/** Where the page is: it follows the address, and the address follows it. */
export function usePlace(): PlaceInUse {
  const [place, setPlace] = useState(beginning);
  const shown = useRef(place);
  /** Whether the address before is that of the same list without the open record. */
  const isAboveList = useRef(false);
  const leave = useLeave();

  const settle = (next: Place) => {
    isAboveList.current = false;
    shown.current = next;
    setPlace(next);
  };
  const bar = useAddressBar((address, isOpening) => {
    const here = addressOf(shown.current);
    if (isSameAddress(address, here)) return;
    // Somebody was faster than the platform.
    if (isOpening && shown.current !== beginning) return bar.write(here, 'push');
    const wanted = withFilterInUse(placeAt(address), shown.current);
    leave(() => {
      settle(wanted);
      bar.write(addressOf(wanted), 'replace');
    });
    // Somebody is asked first, and may stay: until then the address is that of what is shown.
    if (shown.current !== wanted) bar.write(here, 'push');
  });

  const latest = useRef({ settle, leave });
  latest.current = { settle, leave };
  const actions = useMemo(() => {
    const show = (next: Place, how: 'push' | 'replace') => {
      latest.current.settle(next);
      bar.write(addressOf(next), how);
    };
    return {
      go: (next: Place, how: 'push' | 'replace' = 'push') => latest.current.leave(() => show(next, how)),
      openDelivery: (id: string | undefined) => {
        const before = shown.current;
        if (before.delivery === id) return;
        const next = { ...before, delivery: id };
        const goesBack = id === undefined && isAboveList.current;
        if (goesBack) {
          latest.current.settle(next);
          bar.goBack(addressOf(next));
          return;
        }
        show(next, before.delivery === undefined ? 'push' : 'replace');
        isAboveList.current = before.delivery === undefined;
      },
    };
  }, [bar]);
  return useMemo(() => ({ place, ...actions }), [place, actions]);
}
