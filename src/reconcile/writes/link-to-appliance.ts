import type { Marker } from '../../jira/marker';
import { planRemoteLinks, type RemoteLink } from '../../jira/remote-link-plan';
import { putRemoteLink, readRemoteLinks } from '../../jira/remote-links';
import { displayFormat } from '../../report/display-format';
import { safeLink } from '../../report/safe-link';
import type { Session } from '../../session/session';
import type { LinkTarget, WriteResult } from '../write-result';
import { markerOf, write, type PlanInput, type Write } from './write';

/** Links to the session's chat and recording on the appliance, as far as it has them. */
export function linkToAppliance(input: PlanInput): Write[] {
  const { session, configuration } = input;
  const pages = pagesOf(session);
  if (!configuration.settings.linkToAppliance || pages.length === 0) return [];
  const links = pages.map((page) => linkTo(page, input));
  return [
    write({
      stage: 'link',
      read: async ({ issueKey, isNew }, { jira }) => (isNew ? [] : readRemoteLinks(jira, issueKey)),
      plan({ issueKey }, found) {
        const { put } = planRemoteLinks(links, found);
        const outcome = put.length > 0 ? 'written' : 'unchanged';
        const result: WriteResult = { kind: 'link', issueKey, outcome, to: pages.map(({ kind }) => kind) };
        return { results: [result], put };
      },
      changes: ({ put }, { issueKey }) =>
        put.map(({ title, url }) => ({ what: 'link', change: 'set', issueKey, content: { title, url } })),
      async apply(plan, { issueKey }, { jira }) {
        for (const link of plan.put) await putRemoteLink(jira, issueKey, link);
        return plan;
      },
    }),
  ];
}

interface Page {
  kind: LinkTarget;
  name: string;
  url: string;
}

function pagesOf(session: Session): Page[] {
  const chat = safeLink(session.chatViewUrl) ?? safeLink(session.chatDownloadUrl);
  const recording = safeLink(session.recordingViewUrl) ?? safeLink(session.recordingDownloadUrl);
  return [
    ...(chat === undefined ? [] : [{ kind: 'chat' as const, name: 'chat transcript', url: chat }]),
    ...(recording === undefined ? [] : [{ kind: 'recording' as const, name: 'recording', url: recording }]),
  ];
}

/** With what the global ids of a session's links begin. */
export function linkIdPrefix({ configurationId, lsid }: Marker): string {
  return `remote-support:${configurationId}:${lsid}:`;
}

/** An issue may have many sessions: the day tells their links apart. */
function linkTo({ kind, name, url }: Page, input: PlanInput): RemoteLink {
  const { configuration, times } = input;
  const { lsid } = markerOf(input);
  const { locale, timeZone } = configuration.settings;
  const when = displayFormat(locale, timeZone).dateTime(times.startedAt);
  return {
    globalId: `${linkIdPrefix(markerOf(input))}${kind}`,
    url,
    title: `Remote support: ${name}, ${when}`,
    summary: `Session ${lsid}`,
  };
}
