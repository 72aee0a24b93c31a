import type { ClientSecretStore } from '../../configuration/client-secret';
import type {
  ConfigurationSet,
  ConfigurationStore,
  UnreadableConfiguration,
} from '../../configuration/configuration-set';
import type { DeliveryStore } from '../../delivery/delivery-store';
import type { Count } from '../activity/health/count';
import type { AdminApi, UnreadableSummary } from '../admin-api';
import { invalid } from '../../resolver/page-problem';
import { changedSince } from '../problems';
import { recordChange, type RecordDependencies } from '../record-change';
import { storedText } from '../stored-text';
import { forgetSecret } from './change-configuration';
import { replaceConfigurations } from './edit-configuration-set';

/** The configurations in quarantine as the page lists them. */
export function unreadableSummaries(
  { unreadable }: ConfigurationSet,
  waitingOf: (id: string) => Count,
): UnreadableSummary[] {
  return unreadable.map((one, place) => {
    const waiting = waitingOf(one.id ?? '');
    return {
      place,
      name: nameOf(one),
      cause: one.cause.message,
      advice: one.cause.advice,
      waiting: waiting.value,
      ...(waiting.orMore && { waitingOrMore: true }),
    };
  });
}

/** What is stored of a configuration in quarantine, as a text to keep. @throws PageProblem, StorageUnavailable */
export async function readUnreadableConfiguration(
  payload: AdminApi['readUnreadableConfiguration']['payload'],
  { configurations }: { configurations: Pick<ConfigurationStore, 'read'> },
): Promise<{ text: string }> {
  return { text: storedText(unreadableAt(await configurations.read(), payload).stored) };
}

interface DeleteDependencies extends RecordDependencies {
  configurations: ConfigurationStore;
  deliveries: Pick<DeliveryStore, 'countWaiting'>;
  clientSecrets: Pick<ClientSecretStore, 'delete'>;
}

/**
 * Deletes a configuration in quarantine with its secret, as `deleteConfiguration` does with another one.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function deleteUnreadableConfiguration(
  payload: AdminApi['deleteUnreadableConfiguration']['payload'],
  dependencies: DeleteDependencies,
): Promise<{ deleted: true }> {
  const set = await dependencies.configurations.read();
  const gone = unreadableAt(set, payload);
  const { id } = gone;
  const name = nameOf(gone);
  const waiting = id === undefined ? 0 : await dependencies.deliveries.countWaiting(id);
  if (waiting > 0 && payload.confirmation?.trim() !== name) {
    const message = `Deliveries are waiting (${waiting}). Type the name “${name}” to delete the configuration anyway.`;
    throw invalid([{ path: 'confirmation', message }]);
  }
  const left = { ...set, unreadable: set.unreadable.filter((one) => one !== gone) };
  await replaceConfigurations(left, left.configurations, dependencies);
  const action = `Deleted configuration “${name}”, which could not be read`;
  await recordChange({ action, configurationId: id }, dependencies);
  const isNamedTwice = [...left.configurations, ...left.unreadable].some((one) => one.id === id);
  if (id !== undefined && !isNamedTwice) await forgetSecret(id, dependencies);
  return { deleted: true };
}

/** @throws PageProblem if the configurations have changed since the page was shown: another one may have its place */
function unreadableAt(
  { revision, unreadable }: ConfigurationSet,
  at: { revision: number; place: number },
): UnreadableConfiguration {
  const found = unreadable[at.place];
  if (revision !== at.revision || !found) throw changedSince();
  return found;
}

function nameOf({ id, name }: UnreadableConfiguration): string {
  return name ?? id ?? 'Unnamed';
}
