import React, { useCallback, useEffect, useState } from 'react';
import { Stack } from '@forge/react';
import type { DeliveryRow } from '../../administration/activity/activity-api';
import { ActivityDialogs, type Dialog } from './activity/activity-dialogs';
import { ActivityHeader } from './activity/activity-header';
import type { ToRedirect } from './activity/actions/redirect-modal';
import { useBulkJob } from './activity/actions/bulk/use-bulk-job';
import { SelectionBar } from './activity/actions/selection-bar';
import { leftDone, useReplay } from './activity/actions/use-replay';
import { useTryNow } from './activity/actions/use-try-now';
import { everything, isEverything } from './activity/filter';
import { FilterBar } from './activity/filter-bar';
import type { AlertAction } from './activity/health/alert-actions';
import { HealthSection } from './activity/health/health-section';
import { DeliveryListing } from './activity/list/delivery-list';
import { useDeliveries } from './activity/list/use-deliveries';
import { awaitedDeliveries } from './activity/under-way';
import { ProblemMessage } from '../shared/problem-message';
import { LookingHasEnded } from '../shared/looking-again/looking-has-ended';
import { useLookingAgain } from '../shared/looking-again/use-looking-again';
import { useSelection } from './activity/use-selection';
import { useAnswer } from './call-admin';
import { useShownDeliveries } from './show-deliveries';

/** How many deliveries the app replays or discards at once. */
const changedAtOnce = 500;

function toRedirect(rows: readonly DeliveryRow[], ids: ReadonlySet<string>): ToRedirect {
  const chosen = rows.filter(({ id }) => ids.has(id));
  return {
    ids: [...ids],
    configurationIds: [...new Set(chosen.map(({ configurationId }) => configurationId))],
    wasWritten: chosen.some(({ state }) => state.startsWith('done')),
  };
}

/** What came in, what became of it, and what needs attention. */
export function ActivityTab(): React.JSX.Element {
  const { filter: chosen, show: choose, delivery, openDelivery, showConfigurations } = useShownDeliveries();
  const [otherDialog, setOtherDialog] = useState<Dialog>();
  const dialog: Dialog | undefined =
    otherDialog ?? (delivery === undefined ? undefined : { kind: 'detail', id: delivery });
  const setDialog = useCallback(
    (next: Dialog | undefined) => {
      setOtherDialog(next?.kind === 'detail' ? undefined : next);
      openDelivery(next?.kind === 'detail' ? next.id : undefined);
    },
    [openDelivery],
  );
  const selection = useSelection();
  const health = useAnswer('readHealth', undefined);
  const deliveries = useDeliveries(chosen);

  const { refresh: refreshHealth } = health;
  const { refresh: refreshList } = deliveries;
  const readAgain = useCallback(async () => {
    await Promise.all([refreshHealth(), refreshList()]);
  }, [refreshHealth, refreshList]);

  const figures = health.answer.kind === 'loaded' ? health.answer.value : undefined;
  const rows = deliveries.list?.rows ?? [];
  const awaited = awaitedDeliveries(rows, figures?.waiting.value ?? 0, Date.now());
  const { hasEnded, lookNow, beginAnew } = useLookingAgain(readAgain, awaited);
  const replay = useReplay(lookNow);
  const trying = useTryNow(lookNow);
  const bulk = useBulkJob(chosen);

  const { clear } = selection;
  const { forget } = bulk;
  // Also if the address was changed: what is selected in another list is not in sight, nor is a change of all of it.
  useEffect(() => {
    clear();
    forget();
    beginAnew();
  }, [chosen, clear, forget, beginAnew]);
  const loadMore = () => {
    deliveries.loadMore();
    beginAnew();
  };
  const act = (action: AlertAction) => {
    if (action.kind === 'show') choose(action.filter);
    else if (action.kind === 'test') setDialog(action);
    else if (action.kind === 'try-now') void trying.tryNow({ configurationId: action.configurationId });
    else showConfigurations();
  };
  const ids = [...selection.ids];
  const replaySelected = async () => {
    const result = await replay.replay({ ids, leaveDone: true });
    if (!result) return;
    clear();
    if (leftDone(result) === 0) return;
    const done = new Set(rows.filter(({ state }) => state === 'done').map(({ id }) => id));
    setDialog({ kind: 'replay-done', ids: ids.filter((id) => done.has(id)) });
  };
  const configurations = figures?.configurations ?? [];
  return (
    <Stack space="space.200">
      <ActivityHeader
        canReplayParked={(figures?.parked.value ?? 0) > 0 && configurations.length > 0}
        onRefresh={() => void lookNow()}
        onReplayParked={() => {
          choose({ ...everything, configurationId: chosen.configurationId, state: 'parked' });
          setDialog({ kind: 'bulk' });
        }}
        onBulk={() => setDialog({ kind: 'bulk' })}
        onExport={() => setDialog({ kind: 'export' })}
      />
      {hasEnded && <LookingHasEnded onLook={() => void lookNow()} />}
      {trying.problem && <ProblemMessage title="Nothing was tried" problem={trying.problem} />}
      <HealthSection health={health} onAct={act} onShow={choose} />
      <Stack space="space.150">
        <FilterBar chosen={chosen} configurations={configurations} onChange={choose} />
        {ids.length > 0 && (
          <SelectionBar
            count={ids.length}
            replay={replay}
            trying={trying}
            onTryNow={() => void trying.tryNow({ ids }).then((done) => done && clear())}
            onReplay={() => void replaySelected()}
            onRedirect={() => setDialog({ kind: 'redirect', ...toRedirect(rows, selection.ids) })}
            onDiscard={() => setDialog({ kind: 'discard', ids })}
            onSelectAll={() => selection.select(rows.slice(0, changedAtOnce).map(({ id }) => id))}
            onClear={clear}
          />
        )}
        <DeliveryListing
          deliveries={{ ...deliveries, refresh: lookNow, loadMore }}
          configurations={configurations}
          isUnconnected={figures?.configurations.length === 0}
          isFiltered={!isEverything(chosen)}
          selected={selection.ids}
          onSelect={selection.toggle}
          onOpen={({ id }) => setDialog({ kind: 'detail', id })}
          onClearFilter={() => choose(everything)}
        />
      </Stack>
      <ActivityDialogs
        dialog={dialog}
        chosen={chosen}
        configurations={configurations}
        replay={replay}
        trying={trying}
        bulk={bulk}
        onShow={setDialog}
        onChanged={async () => {
          clear();
          await lookNow();
        }}
      />
    </Stack>
  );
}
