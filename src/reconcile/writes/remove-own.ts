import { findComments } from '../../jira/comments';
import { reportFileName } from '../../jira/attachments';
import { findWorkLogs, type KnownWorkLogs } from '../../jira/find-work-logs';
import type { SendToJira } from '../../jira/jira-http';
import { writtenByApp } from '../../jira/own-account';
import {
  removeAttachment,
  removeComment,
  removeRemoteLink,
  removeWorkLog,
  type EntryToRemove,
  type RemovalOptions,
} from '../../jira/remove-entry';
import { readRemoteLinks } from '../../jira/remote-links';
import type { Stage } from '../stage';
import type { RemovedPart } from '../write-result';
import { linkIdPrefix } from './link-to-appliance';
import { commentsSince } from './write-comment';
import { markerOf, write, type IssueSoFar, type SessionToWrite, type Write, type WritePorts } from './write';

/**
 * Takes away what the app wrote for a session to an issue that is not the session's: its work logs, comments, files and
 * links. Known by their markers and, but for links, by their author, so that nothing of anybody else goes. The issue's
 * facts have to be read, with its attachments.
 */
export function removalsInOrder(session: SessionToWrite): Write[] {
  const marker = markerOf(session);
  const { adjustEstimate, notifyWatchers } = session.configuration.settings;
  const options: RemovalOptions = { adjustEstimate, notifyUsers: notifyWatchers };
  const { startedAt } = session.times;
  const file = reportFileName(marker);
  return [
    removal('work-log', {
      stage: 'work-log',
      what: 'a work log of a session',
      async find({ issueKey }, { jira }) {
        const search = { issueKey, marker, startedAt, known: inWholeList };
        return idsOf(await ownOf(await findWorkLogs(jira, search, () => true), jira));
      },
      remove: (jira, entry) => removeWorkLog(jira, entry, options),
    }),
    removal('comment', {
      stage: 'comment',
      what: 'the comment of a session',
      find: async ({ issueKey }, { jira }) =>
        idsOf(await ownOf(await findComments(jira, { issueKey, ...commentsSince(session) }), jira)),
      remove: removeComment,
    }),
    removal('attachment', {
      stage: 'attachment',
      what: 'the full report of a session',
      find: async ({ facts }, { jira }) =>
        idsOf(
          await ownOf(
            (facts?.attachments ?? []).filter(({ name }) => name === file),
            jira,
          ),
        ),
      remove: removeAttachment,
    }),
    removal('link', {
      stage: 'link',
      what: 'the link of a session',
      find: async ({ issueKey }, { jira }) =>
        (await readRemoteLinks(jira, issueKey)).flatMap(({ globalId }) =>
          globalId?.startsWith(linkIdPrefix(marker)) ? [globalId] : [],
        ),
      remove: removeRemoteLink,
    }),
  ];
}

interface Removal {
  stage: Stage;
  /** As `EntryToRemove` names it. */
  what: string;
  /** The ids of what the app wrote. */
  find: (issue: IssueSoFar, ports: Pick<WritePorts, 'jira'>) => Promise<string[]>;
  remove: (jira: SendToJira, entry: EntryToRemove) => Promise<void>;
}

function removal(part: RemovedPart, { stage, what, find, remove }: Removal): Write {
  return write({
    stage,
    read: find,
    plan({ issueKey }, ids) {
      const result = { kind: 'removal', issueKey, part, outcome: 'written', count: ids.length } as const;
      return { results: ids.length === 0 ? [] : [result], ids };
    },
    changes: ({ ids }, { issueKey }) =>
      ids.map((id) => ({ what: part, change: 'remove', issueKey, content: { id } })),
    async apply(plan, { issueKey }, { jira }) {
      for (const id of plan.ids) await remove(jira, { issueKey, id, what });
      return plan;
    },
  });
}

/** Wherever they were moved to: if none is thought to have been found, the whole list is read. */
const inWholeList: KnownWorkLogs = { ids: [], wereWritten: true };

/** Whoever may write to an issue can copy a marker or a name: only what the app's own account wrote is removed. */
async function ownOf<Entry extends { accountId?: string }>(
  found: readonly Entry[],
  jira: SendToJira,
): Promise<readonly Entry[]> {
  return found.length === 0 ? [] : writtenByApp(jira, found);
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
