import type { Configuration } from '../../configuration/configuration';
import type { ConfigurationStore } from '../../configuration/configuration-set';
import { drainOnceResumed, queueFirst, type ReleaseDependencies } from '../../delivery/release-held';
import type { FieldChange } from '../../resolver/page-answer';
import type { AdminApi } from '../admin-api';
import { recordChange, type RecordDependencies } from '../record-change';
import { replaceConfigurations } from './edit-configuration-set';

type PauseDependencies = RecordDependencies &
  ReleaseDependencies & { configurations: Pick<ConfigurationStore, 'read' | 'replace'> };

/**
 * Pauses writing, or resumes it. While it is paused, events are taken, sessions are polled, and their deliveries are
 * held; once it is resumed, all of it follows. The settings decide and are written last, so that whatever fails in
 * between leaves writing paused, and resuming can be asked for again.
 *
 * @throws PageProblem if somebody changed the configurations in the same moment, StorageUnavailable
 */
export async function setPaused(
  { ids, paused }: AdminApi['setPaused']['payload'],
  dependencies: PauseDependencies,
): Promise<AdminApi['setPaused']['value']> {
  const { configurations, now } = dependencies;
  const set = await configurations.read();
  const changed = set.configurations.filter(
    ({ id, pausedAt }) => ids.includes(id) && (pausedAt !== undefined) !== paused,
  );
  const [first] = changed;
  if (!first) return { changed: 0 };
  if (!paused) {
    const resumed = changed.map(({ id }) => id);
    await drainOnceResumed(resumed, dependencies);
  }
  const pausedAt = paused ? now() : undefined;
  await replaceConfigurations(
    set,
    set.configurations.map((configuration) =>
      changed.includes(configuration) ? { ...configuration, pausedAt } : configuration,
    ),
    dependencies,
  );
  await recordChange(inWords(changed, paused), dependencies);
  const isOne = changed.length === 1;
  if (!paused && isOne) await queueFirst(first.id, set.settings.retentionDays, dependencies);
  return { changed: changed.length };
}

function inWords(changed: readonly Configuration[], paused: boolean) {
  const verb = paused ? 'Paused' : 'Resumed';
  const [first] = changed;
  if (first && changed.length === 1) {
    return { action: `${verb} writing of “${first.settings.name}”`, configurationId: first.id };
  }
  const changes = changed.map(({ id, settings }): FieldChange => {
    const [before, after] = paused ? ['Writes', 'Paused'] : ['Paused', 'Writes'];
    return { path: id, label: settings.name, before, after };
  });
  return { action: `${verb} writing of ${changed.length} configurations`, changes };
}
