import { useEffect, useMemo, useRef } from 'react';
import { view } from '@forge/bridge';
import { isSameAddress, type Address } from './place';

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

export interface AddressBar {
  /** Shows an address; as a further one that Back leads away from, or instead of the present one. */
  write: (address: Address, how: 'push' | 'replace') => void;
  /** Goes back to the address before, if there are addresses. */
  goBack: (expected: Address) => void;
}

/**
 * The part of Jira's address that belongs to the page. The platform gives a history to full pages
 * (`view.createHistory`). Without one, nothing is written and nothing is told, and the page works all the same.
 *
 * @param told is called with the address that the page was opened with (`isOpening`), and with each one that Back and
 * Forward lead to
 */
export function useAddressBar(told: (address: Address, isOpening: boolean) => void): AddressBar {
  const latest = useRef(told);
  latest.current = told;
  const history = useRef<PageHistory>();
  // What the platform's own object says is late: it learns of each change by a message.
  const shown = useRef<Address>();

  useEffect(() => {
    let isGone = false;
    let stop: (() => void) | undefined;
    const hear = ({ pathname, search }: Address, isOpening: boolean) => {
      shown.current = { pathname, search };
      latest.current(shown.current, isOpening);
    };
    const begin = (created: PageHistory) => {
      if (isGone) return;
      history.current = created;
      stop = created.listen((location, action) => {
        if (action === 'POP') hear(location, false);
      });
      hear(created.location, true);
    };
    view.createHistory().then(begin, () => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);

  return useMemo(
    () => ({
      write: (address, how) => {
        if (!history.current || (shown.current && isSameAddress(shown.current, address))) return;
        shown.current = address;
        history.current[how](address);
      },
      goBack: (expected) => {
        if (!history.current) return;
        shown.current = expected;
        history.current.goBack();
      },
    }),
    [],
  );
}
