import { requireWork } from '../refuse-strangers';
import type { PreparedInvitation } from './invitation-api';
import { makeInvitation, type MakeDependencies } from './make-invitation';

interface PrepareDependencies extends MakeDependencies {
  newId: () => string;
}

/**
 * The invitation as the customer would get it. Nothing is sent, and nothing is stored.
 *
 * @throws PageProblem, StorageUnavailable, TemplateError, and what `callJira` throws
 */
export async function prepareInvitation(
  { configurationId }: { configurationId: string },
  dependencies: PrepareDependencies,
): Promise<PreparedInvitation> {
  await requireWork(dependencies);
  const { report, replaced, standing, customer, expiresAt } = await makeInvitation(
    configurationId,
    dependencies,
  );
  const { adf, text, hash, shortened } = report;
  return {
    idempotencyKey: dependencies.newId(),
    hash,
    adf,
    text,
    standing,
    customer,
    expiresAt,
    isShortened: shortened !== undefined,
    replaced,
  };
}
