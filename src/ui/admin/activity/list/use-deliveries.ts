import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeliveryList } from '../../../../administration/activity/activity-api';
import type { Problem } from '../../../../resolver/page-answer';
import { callAdmin } from '../../call-admin';
import { deliveryFilter, type ChosenFilter } from '../filter';
import { continued, refreshed, rowsInLook } from './merge-rows';

export interface DeliveriesInUse {
  /** Absent until there is one to show. */
  list: DeliveryList | undefined;
  isLoading: boolean;
  problem: Problem | undefined;
  loadMore: () => void;
  /** Reads the beginning of the list again. The shown rows stay until the answer is there. */
  refresh: () => Promise<void>;
}

const smallestLook = 50;

/** The deliveries that match a filter, as far as they have been read. */
export function useDeliveries(chosen: ChosenFilter): DeliveriesInUse {
  // A period counts from the moment it was chosen: a cursor only fits the period it was made for.
  const filter = useMemo(() => deliveryFilter(chosen, Date.now()), [chosen]);
  const [list, setList] = useState<DeliveryList>();
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const round = useRef(0);
  const shown = useRef(list);
  shown.current = list;

  const ask = useCallback(
    async (more: { atLeast?: number; cursor?: string }, put: (page: DeliveryList) => DeliveryList) => {
      const mine = round.current;
      const answer = await callAdmin('listDeliveries', { ...filter, ...more });
      if (mine !== round.current) return;
      setLoading(false);
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setList(put(answer.value));
    },
    [filter],
  );

  useEffect(() => {
    round.current += 1;
    setLoading(true);
    void ask({}, (page) => page);
    return () => {
      round.current += 1;
    };
  }, [ask]);

  const loadMore = useCallback(() => {
    setLoading(true);
    void ask({ cursor: shown.current?.cursor }, (page) =>
      shown.current ? continued(shown.current, page) : page,
    );
  }, [ask]);

  const refresh = useCallback(() => {
    const rows = shown.current?.rows.length ?? 0;
    const atLeast = Math.min(Math.max(rows, smallestLook), rowsInLook);
    return ask({ atLeast }, (page) => (shown.current ? refreshed(shown.current, page) : page));
  }, [ask]);

  return { list, isLoading, problem, loadMore, refresh };
}
