import type { Configuration } from '../../../configuration/configuration';
import type { Redirection } from '../../../delivery/redirect-session';
import { ownIssue } from '../../../reconcile/issue/choice';
import { newIssueOf } from './may-create-there';
import { readChosenIssue, whyNotThere, type IssueDependencies } from './may-write-there';
import type { RedirectDeliveries } from './redirect-api';

/** Where sessions are to be written. */
export interface Destination extends Pick<Redirection, 'issue'> {
  /** Absent: each session gets an issue of its own. */
  issueKey?: string;
  /** For the audit trail. */
  inWords: string;
  /** Why sessions of a configuration may not be written there, in words. */
  whyNot: (configuration: Configuration) => Promise<string | undefined>;
}

/**
 * Where an administrator wants sessions to be written.
 *
 * @throws PageProblem if the issue cannot be used, and what `callJira` throws
 */
export async function destinationOf(
  order: RedirectDeliveries,
  dependencies: IssueDependencies,
): Promise<Destination> {
  if ('isNew' in order) {
    return {
      issue: ownIssue,
      inWords: 'an issue of its own',
      whyNot: async (configuration) => {
        const planned = await newIssueOf(configuration, dependencies);
        return planned.kind === 'none' ? planned.reason : undefined;
      },
    };
  }
  const seen = await readChosenIssue(order.issueId, dependencies);
  const { issueId, issueKey } = seen;
  return {
    issue: { issueId, issueKey },
    issueKey,
    inWords: issueKey,
    whyNot: (configuration) => whyNotThere(configuration, seen, dependencies),
  };
}
