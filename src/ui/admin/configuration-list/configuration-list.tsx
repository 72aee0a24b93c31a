import React, { useState } from 'react';
import { Button, ButtonGroup, Heading, Inline, ModalTransition, Stack } from '@forge/react';
import type { ConfigurationList as Listed, ConfigurationSummary } from '../../../administration/admin-api';
import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { BackfillList } from '../backfill/backfill-list';
import { BackfillModal } from '../backfill/backfill-modal';
import { useBackfills } from '../backfill/use-backfills';
import type { FormSource } from '../configuration-form/edit-configuration';
import { ConnectionTestModal } from '../connection-test/connection-test-modal';
import { ConfirmRemarks } from '../confirm-remarks';
import { DryRunModal } from '../dry-run/dry-run-modal';
import { ClosedAccounts } from './closed-accounts';
import type { ConfigurationFilter } from './configuration-filter';
import { DeleteConfiguration } from './delete-configuration';
import { DisableConfiguration } from './disable-configuration';
import { FilteredConfigurations } from './filtered-configurations';
import { MissingEvents } from './missing-events';
import { PauseWriting } from './pause-writing';
import { PausedWriting } from './paused-writing';
import { SkippedByPolling } from './skipped-by-polling';
import { UnreadableConfigurations } from './unreadable-configurations';
import { useDisabling } from './use-disabling';
import { usePausing } from './use-pausing';
import { useTryNow } from '../activity/actions/use-try-now';
import { WaitingForFirstEvents } from './waiting-for-first-events';
import { ProblemMessage } from '../../shared/problem-message';
import type { AnswerInUse } from '../../shared/use-answer';

interface Props {
  configurations: ConfigurationSummary[];
  unreadable: Listed['unreadable'];
  /** The revision of all of them. */
  revision: number;
  /** Whether the list has stopped updating by itself. */
  hasEnded: boolean;
  filter: ConfigurationFilter;
  onFilter: (filter: ConfigurationFilter) => void;
  onOpen: (source: FormSource) => void;
  onConnect: (id: string) => void;
  onChanged: () => Promise<void>;
}

type Dialog =
  | { kind: 'test' | 'dry-run' | 'backfill' | 'disable' | 'delete'; configuration: ConfigurationSummary }
  | { kind: 'pause'; configurations: ConfigurationSummary[] };

/** All configurations of the site with their actions. */
export function ConfigurationList({
  configurations,
  unreadable,
  revision,
  hasEnded,
  filter,
  onFilter,
  onOpen,
  onConnect,
  onChanged,
}: Props): React.JSX.Element {
  const [dialog, setDialog] = useState<Dialog>();
  const disabling = useDisabling(onChanged);
  const trying = useTryNow(onChanged);
  const pausing = usePausing(onChanged);
  const backfills = useBackfills();
  const writing = configurations.filter(({ state }) => state.kind !== 'disabled' && state.kind !== 'paused');
  const close = () => setDialog(undefined);
  const look = () => void Promise.all([onChanged(), backfills.refresh()]);
  return (
    <Stack space="space.200">
      <Inline spread="space-between" alignBlock="center">
        <Heading as="h2" size="medium">
          Configurations
        </Heading>
        <ButtonGroup label="Configurations">
          {writing.length > 1 && (
            <Button appearance="subtle" onClick={() => setDialog({ kind: 'pause', configurations: writing })}>
              Pause all writing
            </Button>
          )}
          <Button appearance="primary" onClick={() => onOpen({ kind: 'new' })}>
            Add configuration
          </Button>
        </ButtonGroup>
      </Inline>
      {disabling.problem && <ProblemMessage title="Nothing was changed" problem={disabling.problem} />}
      {trying.problem && <ProblemMessage title="Nothing was tried" problem={trying.problem} />}
      <PausedWriting configurations={configurations} pausing={pausing} />
      <UnreadableConfigurations unreadable={unreadable} revision={revision} onChanged={onChanged} />
      <ClosedAccounts configurations={configurations} onEdit={(id) => onOpen({ kind: 'existing', id })} />
      <MissingEvents configurations={configurations} onConnect={onConnect} />
      <SkippedByPolling configurations={configurations} />
      <WaitingForFirstEvents
        configurations={configurations}
        hasEnded={hasEnded}
        onLook={look}
        onConnect={onConnect}
      />
      <BackfillList backfills={backfills} onLook={look} />
      <FilteredConfigurations
        configurations={configurations}
        filter={filter}
        onFilter={onFilter}
        actions={{
          edit: ({ id }) => onOpen({ kind: 'existing', id }),
          copy: ({ id }) => onOpen({ kind: 'copy', id }),
          test: (configuration) => setDialog({ kind: 'test', configuration }),
          dryRun: (configuration) => setDialog({ kind: 'dry-run', configuration }),
          backfill: (configuration) => setDialog({ kind: 'backfill', configuration }),
          connect: ({ id }) => onConnect(id),
          tryNow: ({ id }) => void trying.tryNow({ configurationId: id }),
          pause: (configuration) => setDialog({ kind: 'pause', configurations: [configuration] }),
          resume: ({ id }) => void pausing.setPaused([id], false),
          toggle: (configuration) =>
            isAskedFirst(configuration)
              ? setDialog({ kind: 'disable', configuration })
              : void disabling.toggle(configuration),
          remove: (configuration) => setDialog({ kind: 'delete', configuration }),
        }}
      />
      <ConfirmRemarks asked={disabling.asked} confirm="Enable anyway" />
      <ModalTransition>
        {dialog?.kind === 'test' && (
          <ConnectionTestModal
            name={dialog.configuration.name}
            tested={{ kind: 'stored', id: dialog.configuration.id }}
            onClose={close}
            onReachedAgain={() => void onChanged()}
          />
        )}
        {dialog?.kind === 'dry-run' && (
          <DryRunModal
            configurationId={dialog.configuration.id}
            name={dialog.configuration.name}
            onClose={close}
          />
        )}
        {dialog?.kind === 'backfill' && (
          <BackfillModal
            configuration={dialog.configuration}
            backfill={backfillOf(dialog.configuration, backfills)}
            onClose={close}
            onStarted={backfills.refresh}
          />
        )}
        {dialog?.kind === 'pause' && (
          <PauseWriting configurations={dialog.configurations} pausing={pausing} onClose={close} />
        )}
        {dialog?.kind === 'disable' && (
          <DisableConfiguration
            configuration={dialog.configuration}
            isRunning={disabling.isRunning}
            onDisable={() => disabling.toggle(dialog.configuration)}
            onClose={close}
          />
        )}
        {dialog?.kind === 'delete' && (
          <DeleteConfiguration configuration={dialog.configuration} onClose={close} onChanged={onChanged} />
        )}
      </ModalTransition>
    </Stack>
  );
}

/** To disable what deliveries wait for is a decision. */
function isAskedFirst({ state, waiting, waitingOrMore = false }: ConfigurationSummary): boolean {
  return state.kind !== 'disabled' && (waiting > 0 || waitingOrMore);
}

function backfillOf(
  { id }: ConfigurationSummary,
  { answer }: AnswerInUse<BackfillProgress[]>,
): BackfillProgress | undefined {
  if (answer.kind !== 'loaded') return undefined;
  return answer.value.find(({ configurationId }) => configurationId === id);
}
