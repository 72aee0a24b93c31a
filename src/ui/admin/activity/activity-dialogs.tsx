import React from 'react';
import { ModalTransition } from '@forge/react';
import { ConnectionTestModal } from '../connection-test/connection-test-modal';
import { BulkModal } from './actions/bulk/bulk-modal';
import type { BulkJobInUse } from './actions/bulk/use-bulk-job';
import { DiscardModal } from './actions/discard-modal';
import { ExportModal } from './actions/export-modal';
import { RedirectModal, type ToRedirect } from './actions/redirect-modal';
import { ReplayDoneModal } from './actions/replay-done-modal';
import type { ReplayInUse } from './actions/use-replay';
import type { TryNowInUse } from './actions/use-try-now';
import { DeliveryModal } from './detail/delivery-modal';
import type { ChosenFilter } from './filter';

/** A dialog over the list. */
export type Dialog =
  | { kind: 'detail'; id: string }
  | { kind: 'discard'; ids: readonly string[] }
  | ({ kind: 'redirect' } & ToRedirect)
  | { kind: 'test'; id: string; name: string }
  | { kind: 'replay-done'; ids: readonly string[] }
  | { kind: 'bulk' }
  | { kind: 'export' };

interface Props {
  dialog: Dialog | undefined;
  chosen: ChosenFilter;
  configurations: readonly { id: string; name: string }[];
  replay: ReplayInUse;
  trying: TryNowInUse;
  bulk: BulkJobInUse;
  onShow: (dialog: Dialog | undefined) => void;
  onChanged: () => Promise<void>;
}

/** The dialogs of the tab, one at a time. */
export function ActivityDialogs(props: Props): React.JSX.Element {
  const { dialog, chosen, configurations, replay, trying, bulk, onShow, onChanged } = props;
  const close = () => onShow(undefined);
  return (
    <ModalTransition>
      {dialog?.kind === 'detail' && (
        <DeliveryModal
          id={dialog.id}
          replay={replay}
          trying={trying}
          onRedirect={(what) => onShow({ kind: 'redirect', ...what })}
          onReplayDone={(id) => onShow({ kind: 'replay-done', ids: [id] })}
          onDiscard={(id) => onShow({ kind: 'discard', ids: [id] })}
          onClose={close}
        />
      )}
      {dialog?.kind === 'discard' && (
        <DiscardModal ids={dialog.ids} onClose={close} onDiscarded={onChanged} />
      )}
      {dialog?.kind === 'redirect' && (
        <RedirectModal what={dialog} onClose={close} onRedirected={onChanged} />
      )}
      {dialog?.kind === 'test' && (
        <ConnectionTestModal
          name={dialog.name}
          tested={{ kind: 'stored', id: dialog.id }}
          onClose={close}
          onReachedAgain={() => void onChanged()}
        />
      )}
      {dialog?.kind === 'replay-done' && <ReplayDoneModal ids={dialog.ids} replay={replay} onClose={close} />}
      {dialog?.kind === 'bulk' && (
        <BulkModal
          chosen={chosen}
          configurations={configurations}
          job={bulk}
          onClose={close}
          onChanged={onChanged}
        />
      )}
      {dialog?.kind === 'export' && <ExportModal chosen={chosen} onClose={close} />}
    </ModalTransition>
  );
}
