import { ClientSecretMissing } from '../failure/client-secret-missing';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { PolicyError } from '../failure/policy-error';
import type { ApplianceClient } from '../session/appliance-client';
import { EgressBlocked } from '../session/appliance-errors';
import type { Connection, Outcome } from '../reconcile/outcome';
import { isSilence } from '../reconcile/silence';

/** How long it may take to find out whether an appliance can be reached, a new access token included. */
export const reachPatience = 30 * 1000;

/** Whether an appliance can be reached, asked by a call that is about no session. */
export interface Reach {
  connection: Connection;
  /** Why not, in words. */
  cause?: string;
}

/** Failures that say nothing of the appliance: it was not asked. */
const unasked = [EgressBlocked, ClientSecretMissing, StorageUnavailable, StoredValueUnreadable];

/**
 * Asks the appliance for `get_api_info`. It is a few hundred bytes, about no session, and goes the way that reports
 * go: the same host, the same token, the same API. Whatever the appliance says to it, a refusal too, is an answer.
 */
export async function reachOf(appliance: Pick<ApplianceClient, 'apiInfo'>): Promise<Reach> {
  try {
    await appliance.apiInfo();
    return { connection: 'answered' };
  } catch (error) {
    if (!(error instanceof PolicyError)) return { connection: 'unknown' };
    const cause = `${error.message} ${error.advice}`;
    if (unasked.some((kind) => error instanceof kind)) return { connection: 'unknown', cause };
    return isSilence(error) ? { connection: 'none', cause } : { connection: 'answered' };
  }
}

/**
 * What an attempt that got no answer came to, once it is known whether the appliance answers anything: if it does,
 * the failure is the session's own.
 */
export async function confirmed(
  outcome: Outcome,
  appliance: () => Pick<ApplianceClient, 'apiInfo'>,
): Promise<Outcome> {
  if (outcome.kind !== 'failed' || outcome.connection !== 'none') return outcome;
  const { connection, cause } = await reachOf(appliance());
  switch (connection) {
    case 'answered':
      return {
        ...outcome,
        connection,
        policy: { kind: 'retry' },
        cause: `${outcome.cause} ${othersAnswered}`,
      };
    case 'none':
      return { ...outcome, policy: { kind: 'unreachable' }, outage: cause };
    case 'unknown':
      return { ...outcome, connection };
  }
}

const othersAnswered = 'It answered another question at the same time, so the failure is this session’s own.';
